package io.github.corenlpextreme.protocol.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.trust.FileFacts.FileKind;
import io.github.corenlpextreme.protocol.trust.FileFacts.Permissions;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTrustTest {

    private static final UserIdentity ANN = new UserIdentity(1000, 1000, "ann", 0);
    private static final UserIdentity ROOT = new UserIdentity(0, 0, "root", 0);
    private static final FileFacts TOP = facts(FileKind.FOLDER, "root", "root", 0755);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    FOLDER | root | root  | 0755  | -
                    FOLDER | ann  | ann   | 0755  | -
                    FOLDER | ann  | ann   | 0775  | -
                    FOLDER | root | ann   | 02775 | -
                    FOLDER | root | root  | 01777 | -
                    LINK   | ann  | ann   | 0777  | -
                    LINK   | root | root  | 0777  | -
                    FILE   | ann  | users | 0644  | -
                    FILE   | ann  | ann   | 0664  | -
                    FOLDER | bob  | bob   | 0755  | belongs to the user bob
                    FOLDER | bob  | bob   | 01777 | belongs to the user bob
                    LINK   | bob  | bob   | 0777  | belongs to the user bob
                    FOLDER | root | root  | 0777  | every user may write to
                    FOLDER | ann  | ann   | 0757  | every user may write to
                    FOLDER | ann  | users | 0775  | the members of the group users may write to
                    FOLDER | root | users | 02775 | the members of the group users may write to
                    FILE   | bob  | bob   | 0644  | belongs to the user bob
                    FILE   | ann  | ann   | 0666  | every user may write to
                    FILE   | ann  | ann   | 01666 | every user may write to
                    FILE   | ann  | users | 0664  | the members of the group users may write to
                    """)
    void whatAnotherUserCouldReplaceIsNotTrusted(FileKind kind, String owner, String group, String mode, String why) {
        FileFacts step = facts(kind, owner, group, Integer.parseInt(mode, 8));

        assertThat(new FolderTrust(ANN).replaceable(List.of(TOP, step)).orElse("-"))
                .contains(why == null ? "-" : why);
    }

    @Test
    void oneWeakStepAmongManyIsEnough() {
        FileFacts weak = facts(FileKind.FOLDER, "root", "root", 0777);
        FileFacts own = facts(FileKind.FOLDER, "ann", "ann", 0700);

        assertThat(new FolderTrust(ANN).replaceable(List.of(TOP, weak, own))).isPresent();
        assertThat(new FolderTrust(ANN).replaceable(List.of(TOP, own))).isEmpty();
    }

    /** Where root has no number of its own, its files are those of the user whose the root folder is. */
    @Test
    void theOwnerOfTheRootFolderIsTheAdministrator() {
        FileFacts step = facts(FileKind.FOLDER, "bob", "bob", 0755);

        assertThat(new FolderTrust(new UserIdentity(1000, 1000, "ann", 1001)).replaceable(List.of(step)))
                .isEmpty();
    }

    @Test
    void theAdministratorTrustsNoOtherUser() {
        FileFacts step = facts(FileKind.FOLDER, "ann", "ann", 0700);

        assertThat(new FolderTrust(ROOT).replaceable(List.of(TOP, step)))
                .hasValue("/somewhere belongs to the user ann");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ann, ann, 0700, -",
                "ann, ann, 0775, -",
                "root, root, 0700, belongs to the user root",
                "bob, bob, 0777, belongs to the user bob",
                "ann, ann, 01777, every user may write",
                "ann, users, 0770, the members of the group users may write"
            })
    void aPrivateFolderIsTheUsersOwn(String owner, String group, String mode, String why) {
        FileFacts folder = facts(FileKind.FOLDER, owner, group, Integer.parseInt(mode, 8));

        assertThat(new FolderTrust(ANN).foreign(folder).orElse("-")).contains(why == null ? "-" : why);
    }

    /** What is made from an input, by its mode and group, in a folder that hands its group down or not. */
    @ParameterizedTest
    @CsvSource({
        "0600, ann, 0755, rw-------",
        "0644, ann, 0755, rw-r--r--",
        "0755, ann, 0755, rw-r--r--",
        "0666, ann, 0755, rw-rw-rw-",
        "0400, ann, 0755, rw-------",
        "0000, ann, 0755, rw-------",
        "0640, ann, 0755, rw-r-----",
        "0640, users, 0755, rw-------",
        "0640, users, 02755, rw-r-----",
        "0660, bob, 02775, rw-------",
        "0604, users, 0755, rw-r-----",
        "0604, ann, 0755, rw----r--"
    })
    void anOutputIsForNoMoreUsersThanItsInput(String mode, String group, String folderMode, String expected) {
        FileFacts input = facts(FileKind.FILE, "ann", group, Integer.parseInt(mode, 8));
        FileFacts folder = facts(FileKind.FOLDER, "ann", "users", Integer.parseInt(folderMode, 8));

        FileRights rights = FileRights.of(input, folder, ANN);

        assertThat(rights.most()).isEqualTo(PosixFilePermissions.fromString(expected));
    }

    private static FileFacts facts(FileKind kind, String owner, String group, int mode) {
        return new FileFacts(
                Path.of("/somewhere"), kind, number(owner), number(group), owner, group, new Permissions(mode), 1);
    }

    private static long number(String name) {
        return switch (name) {
            case "root" -> 0;
            case "ann" -> 1000;
            case "bob" -> 1001;
            default -> 100;
        };
    }
}
