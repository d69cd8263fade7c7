package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.OutputException;
import java.io.IOException;
import java.nio.file.Path;

/** Where the outputs of a job lie, by the number of the input. Used by one thread. */
public interface OutputStore {

    /**
     * Goes on with an output where a durable state ends; what was written behind it is discarded.
     *
     * @throws OutputException if what was durable is not there any more
     */
    OutputDraft open(int file, FileProgress progress) throws IOException;

    /** The path of an input as it appears in its output. */
    String input(int file);

    /** Writes down of a complete output what it was made from and what it adds up to, durably. */
    void describe(int file, FileProgress progress) throws IOException;

    /** Gives a complete output its final name; may be called again after it was cut off. */
    void deliver(int file, FileProgress progress) throws IOException;

    /** @throws OutputException if an output that was complete is not there any more */
    void requireDelivered();

    /** The report of the lines that were given up, as long as its output is incomplete. */
    Path incompleteQuarantine(int file);
}
