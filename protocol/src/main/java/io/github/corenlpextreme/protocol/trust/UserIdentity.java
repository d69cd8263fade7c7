package io.github.corenlpextreme.protocol.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user whom a process works for.
 *
 * @param name by number where there is no name for it, as in many containers
 */
public record UserIdentity(long uid, long gid, String name) {

    private static final long ROOT = 0;

    /** Of this process; empty where files have no owners. */
    public static Optional<UserIdentity> ofThisProcess() {
        return CurrentUser.KNOWN;
    }

    /** Whether what this user owns was made by the process's user, or by the administrator, who may do all. */
    boolean trusts(long owner) {
        return owner == uid || owner == ROOT;
    }

    /** Found out once. */
    private static final class CurrentUser {

        static final Optional<UserIdentity> KNOWN = find();

        /** Java itself does not tell: its own class for it says root where a user has no name. */
        private static Optional<UserIdentity> find() {
            Path self = Path.of("/proc/self");
            try {
                if (Files.exists(self)) {
                    return FileFactsReader.read(self.toRealPath()).map(CurrentUser::owner);
                }
                Path probe = Files.createTempFile("corenlp-extreme", null);
                try {
                    return FileFactsReader.read(probe).map(CurrentUser::owner);
                } finally {
                    Files.delete(probe);
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private static UserIdentity owner(FileFacts facts) {
            return new UserIdentity(facts.uid(), facts.gid(), facts.owner());
        }
    }
}
