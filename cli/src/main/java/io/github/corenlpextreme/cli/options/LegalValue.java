package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import java.util.function.Supplier;

/**
 * A value of the protocol, made from what the user wrote. What is legal the value alone decides, so that no option can
 * take what another part of the job would refuse.
 */
public final class LegalValue {

    private LegalValue() {}

    /**
     * The value of an option.
     *
     * @param value throws an {@link IllegalArgumentException} whose message begins with the option's name, undashed
     * @throws UsageException if it does
     */
    public static <T> T ofOption(Supplier<T> value) {
        return of(value, "--");
    }

    /** The value of an argument that has no name. @throws UsageException if it is refused */
    public static <T> T ofArgument(Supplier<T> value) {
        return of(value, "");
    }

    private static <T> T of(Supplier<T> value, String prefix) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(prefix + e.getMessage());
        }
    }
}
