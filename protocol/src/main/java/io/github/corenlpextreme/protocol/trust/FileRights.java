package io.github.corenlpextreme.protocol.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may read and write a file at most that we make; the user's {@code umask} takes away from it.
 *
 * @param most for the owner always reading and writing
 */
public record FileRights(Set<PosixFilePermission> most) {

    /** For the owner alone, whatever the {@code umask}. */
    public static final FileRights PRIVATE = new FileRights(PosixFilePermissions.fromString("rw-------"));

    /** As the {@code umask} says. */
    public static final FileRights USUAL = new FileRights(PosixFilePermissions.fromString("rw-rw-rw-"));

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final int GROUP_READ = 040;
    private static final int GROUP_WRITE = 020;
    private static final int OTHERS_READ = 04;
    private static final int OTHERS_WRITE = 02;
    private static final int CLASS_BITS = 3;

    public FileRights {
        most = Set.copyOf(most);
    }

    /**
     * Of what is made from an input, which no other user may read or write who may not do that with the input.
     *
     * @param folder where it is made, which can decide what group it gets
     */
    static FileRights of(FileFacts input, FileFacts folder, UserIdentity me) {
        long group = folder.rights().handsGroupDown() ? folder.gid() : me.gid();
        int bits = input.rights().bits();
        boolean same = group == input.gid();
        int forGroup = same ? bits : bits << CLASS_BITS; // to the input, the members of another group are others
        int forOthers = same ? bits : bits & (bits >> CLASS_BITS); // and to the output, those of the input's group
        Set<PosixFilePermission> most = EnumSet.copyOf(PRIVATE.most());
        add(most, PosixFilePermission.GROUP_READ, (forGroup & GROUP_READ) != 0);
        add(most, PosixFilePermission.GROUP_WRITE, (forGroup & GROUP_WRITE) != 0);
        add(most, PosixFilePermission.OTHERS_READ, (forOthers & OTHERS_READ) != 0);
        add(most, PosixFilePermission.OTHERS_WRITE, (forOthers & OTHERS_WRITE) != 0);
        return new FileRights(most);
    }

    private static void add(Set<PosixFilePermission> rights, PosixFilePermission right, boolean wanted) {
        if (wanted) {
            rights.add(right);
        }
    }

    /**
     * Of what is made from an input; {@link #USUAL} if the input cannot be reached from here.
     *
     * @param made what is to be made
     */
    public static FileRights of(Path input, Path made) {
        try {
            Optional<FileFacts> there = FileFactsReader.read(input.toRealPath());
            Optional<FileFacts> folder =
                    FileFactsReader.read(existing(made.toAbsolutePath()).toRealPath());
            Optional<UserIdentity> me = UserIdentity.ofThisProcess();
            return there.isEmpty() || folder.isEmpty() || me.isEmpty()
                    ? USUAL
                    : of(there.get(), folder.get(), me.get());
        } catch (IOException e) {
            return USUAL;
        }
    }

    private static Path existing(Path made) {
        Path folder = made;
        do {
            folder = folder.getParent();
        } while (folder.getParent() != null && Files.notExists(folder));
        return folder;
    }

    /** With which a file is made. */
    public FileAttribute<?>[] forNew(Path file) {
        return attributes(file, most);
    }

    /** With which a folder is made that is for this user alone. */
    public static FileAttribute<?>[] forNewFolder(Path folder) {
        return attributes(folder, FOLDER);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    /** Takes from a file that is there what is too much. */
    public void limit(Path file) throws IOException {
        Optional<Set<PosixFilePermission>> now = now(file);
        if (now.isPresent() && !most.containsAll(now.get())) {
            Set<PosixFilePermission> kept = EnumSet.copyOf(now.get());
            kept.retainAll(most);
            Files.setPosixFilePermissions(file, kept);
        }
    }

    /** Makes a folder of this user's closed to all others. */
    public static void closeFolder(Path folder) throws IOException {
        Optional<Set<PosixFilePermission>> now = now(folder);
        if (now.isPresent() && !now.get().equals(FOLDER)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Empty where none are kept. */
    private static Optional<Set<PosixFilePermission>> now(Path path) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view == null || !FileFactsReader.keepsOwners(path)
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
    }
}
