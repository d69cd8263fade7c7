package io.github.corenlpextreme.writer.files;

import java.io.IOException;
import java.util.List;

/** The text of an output in its file or files, while it is being written. */
public sealed interface OutputText extends AutoCloseable permits PlainText, PackedText {

    /**
     * How far the text has come.
     *
     * @param whole all of the text, uncompressed
     * @param part where it ends
     */
    record TextExtent(FilePosition whole, PartProgress part) {}

    /** Takes the next document. */
    void append(List<byte[]> document) throws IOException;

    /** The documents of a chunk are complete: what is being compressed may end here. */
    void endChunk() throws IOException;

    /** No document follows. */
    void finish() throws IOException;

    /** Whether a writer could go on from here: nothing is open. */
    boolean resumable();

    /** How far it has come, durable or not. To be asked when {@link #resumable}. */
    TextExtent reached() throws IOException;

    /** Makes durable what has been appended, but for what is open. */
    void force() throws IOException;

    /** Bytes of text appended so far, uncompressed. */
    long length() throws IOException;

    @Override
    void close() throws IOException;
}
