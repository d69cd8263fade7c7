package io.github.corenlpextreme.writer.share;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** What is done with a section, on a thread of its own. */
@FunctionalInterface
public interface SectionWriting {

    /**
     * Writes it from where it stands.
     *
     * @param section by number
     * @param stopped whether it is to stop as soon as it has made durable what it can
     * @return whether it is complete
     */
    boolean write(int section, BooleanSupplier stopped) throws IOException;
}
