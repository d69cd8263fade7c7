package io.github.corenlpextreme.protocol.trust;

import io.github.corenlpextreme.protocol.trust.FileFacts.FileKind;
import java.util.List;
import java.util.Optional;

/**
 * Whether another user can decide what is under a name. The administrator can in any case, and the user's own private
 * group has no other members: its name is the user's, the convention that {@code umask} itself goes by on most
 * distributions.
 *
 * @param me the user that this process works for
 */
public record FolderTrust(UserIdentity me) {

    /**
     * Why another user could put something else in place of what a way leads to.
     *
     * @param way all folders and links from the root on, without what is to be trusted itself
     */
    public Optional<String> replaceable(List<FileFacts> way) {
        return way.stream().flatMap(step -> weakness(step).stream()).findFirst();
    }

    /** Why another user could have made it, or could change it. Links are judged as their owner's. */
    public Optional<String> weakness(FileFacts step) {
        if (!me.trusts(step.uid())) {
            return Optional.of(belonging(step));
        }
        boolean safe = step.kind() == FileKind.LINK
                || (step.kind() == FileKind.FOLDER && step.rights().sticky());
        return safe ? Optional.empty() : writers(step);
    }

    /** Why it is not this user's alone; the administrator's is not either. */
    public Optional<String> foreign(FileFacts own) {
        return own.uid() == me.uid() ? writers(own) : Optional.of(belonging(own));
    }

    /** Why a file is not this user's own. */
    public Optional<String> notMine(FileFacts file) {
        return file.uid() == me.uid() ? Optional.empty() : Optional.of(belonging(file));
    }

    private Optional<String> writers(FileFacts step) {
        if (step.rights().othersWrite()) {
            return Optional.of("every user may write to " + step.path());
        }
        return step.rights().groupWrites() && !step.group().equals(me.name())
                ? Optional.of("the members of the group " + step.group() + " may write to " + step.path())
                : Optional.empty();
    }

    private static String belonging(FileFacts step) {
        return step.path() + " belongs to the user " + step.owner();
    }
}
