package io.github.corenlpextreme.protocol.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user whom a process works for.
 *
 * @param name by number where there is no name for it, as in many containers
 * @param administrator whose the root folder is: root, but in a sandbox that does not know root another number
 */
public record UserIdentity(long uid, long gid, String name, long administrator) {

    /** Of this process; empty where files have no owners. */
    public static Optional<UserIdentity> ofThisProcess() {
        return CurrentUser.KNOWN;
    }

    /** Whether what this user owns was made by the process's user, or by the administrator, who may do all. */
    boolean trusts(long owner) {
        return owner == uid || owner == administrator;
    }

    /** Found out once. */
    private static final class CurrentUser {

        static final Optional<UserIdentity> KNOWN = find();

        /** Java itself does not tell: its own class for it says root where a user has no name. */
        private static Optional<UserIdentity> find() {
            Path self = Path.of("/proc/self");
            try {
                if (Files.exists(self)) {
                    return owner(self.toRealPath());
                }
                Path probe = Files.createTempFile("corenlp-extreme", null);
                try {
                    return owner(probe);
                } finally {
                    Files.delete(probe);
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private static Optional<UserIdentity> owner(Path own) throws IOException {
            Optional<FileFacts> root = FileFactsReader.read(own.toAbsolutePath().getRoot());
            return FileFactsReader.read(own)
                    .flatMap(facts ->
                            root.map(top -> new UserIdentity(facts.uid(), facts.gid(), facts.owner(), top.uid())));
        }
    }
}
