package io.github.corenlpextreme.protocol.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a file or folder of this machine is not to be used, as the part of a sentence; empty if it may be. */
public final class FileTrust {

    /**
     * Set by the images: the only users of a container are those who mount its volumes, and a volume's root is often
     * open to all. An operator can set it where that is so too.
     */
    static final String SOLE_USER = "corenlp-extreme.sole-user";

    private FileTrust() {}

    /** Of a folder that is to be this user's alone and to stay what it is. */
    public static Optional<String> ofPrivateFolder(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            return Optional.of(folder + " is a symbolic link");
        }
        Optional<FileFacts> facts = FileFactsReader.read(folder);
        Optional<FolderTrust> trust = trustIn(folder);
        if (facts.isEmpty() || trust.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> foreign = trust.get().foreign(facts.get());
        return foreign.isPresent() ? foreign : ofWay(folder);
    }

    /** Of the place where a folder is to be made: whether what is made there stays. */
    public static Optional<String> ofWay(Path folder) throws IOException {
        Path place = folder.toAbsolutePath().getParent();
        if (place == null || Boolean.getBoolean(SOLE_USER)) {
            return Optional.empty();
        }
        return ofSteps(place);
    }

    /** Of all that lies in a folder of this user's: other users' files and links. */
    public static Optional<String> ofContents(Path folder) throws IOException {
        Optional<FolderTrust> trust = trustIn(folder);
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                Optional<String> refusal = ofContent(entry, trust);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofContent(Path entry, Optional<FolderTrust> trust) throws IOException {
        if (Files.isSymbolicLink(entry)) {
            return Optional.of(entry + " is a symbolic link");
        }
        Optional<FileFacts> facts = FileFactsReader.read(entry);
        return trust.isEmpty() ? Optional.empty() : facts.flatMap(trust.get()::notMine);
    }

    /** Of a file that decides what a command does, though the user has not named it. */
    public static Optional<String> ofSettings(Path file) throws IOException {
        return ofSteps(file);
    }

    /** Of a link that leads to where something is written. */
    public static Optional<String> ofLink(Path link) throws IOException {
        Optional<UserIdentity> me = UserIdentity.ofThisProcess();
        return me.isEmpty()
                ? Optional.empty()
                : FileFactsReader.read(link).flatMap(new FolderTrust(me.get())::weakness);
    }

    /** Of a file that is written on, in a folder where other users may write too; empty if none is there. */
    public static Optional<String> ofWritten(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(file + " is not a regular file");
        }
        Optional<FolderTrust> trust = trustIn(file);
        Optional<FileFacts> facts = FileFactsReader.read(file);
        if (trust.isEmpty() || facts.isEmpty()) {
            return Optional.empty();
        }
        return facts.get().names() > 1
                ? Optional.of(file + " has another name, too, a hard link")
                : trust.get().notMine(facts.get());
    }

    private static Optional<String> ofSteps(Path path) throws IOException {
        Optional<UserIdentity> me = UserIdentity.ofThisProcess();
        List<FileFacts> way = FileFactsReader.way(path).stream()
                .filter(step -> FileFactsReader.keepsOwners(step.path()))
                .toList();
        return me.isEmpty() ? Optional.empty() : new FolderTrust(me.get()).replaceable(way);
    }

    /** Empty where files have no owners. */
    private static Optional<FolderTrust> trustIn(Path place) {
        return FileFactsReader.keepsOwners(place)
                ? UserIdentity.ofThisProcess().map(FolderTrust::new)
                : Optional.empty();
    }
}
