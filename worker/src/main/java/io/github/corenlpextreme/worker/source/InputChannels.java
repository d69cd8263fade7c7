package io.github.corenlpextreme.worker.source;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.protocol.source.InputUnreadableException;
import io.github.corenlpextreme.worker.cut.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a job for reading by position. Tasks follow each other through the files, so one open
 * file is enough. Used by one thread.
 */
public final class InputChannels implements InputRanges, AutoCloseable {

    private final InputRoot root;
    private final List<InputFile> inputs;
    private @Nullable SeekableByteChannel open;
    private int openFile = -1;
    private @Nullable FileHints openState;

    public InputChannels(InputRoot root, List<InputFile> inputs) {
        this.root = root;
        this.inputs = inputs;
    }

    /**
     * The bytes of one range of a file, which is made sure to be the one the job was planned for. They are
     * read when asked for.
     *
     * @throws InputChangedException if it is not; then also from reading
     * @throws InputUnreadableException if it could not be read just now; then also from reading
     */
    @Override
    public ByteSource of(int file, ByteRange range) throws IOException {
        InputFile input = inputs.get(file);
        FileHints now = root.check(input);
        if (open == null || openFile != file || !now.equals(openState)) {
            close(); // the same content in another file: an object store would refuse to read on in the old one
            open = root.open(input);
            openFile = file;
            openState = now;
        }
        SeekableByteChannel channel = open;
        return new RangeBuffer(range, (position, into) -> read(channel, input, position, into));
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void read(SeekableByteChannel channel, InputFile input, long position, ByteBuffer into) {
        try {
            channel.position(position);
            while (into.hasRemaining()) {
                if (channel.read(into) < 0) {
                    throw new EOFException("it ends at byte " + channel.size());
                }
            }
        } catch (IOException e) {
            root.check(input); // a change is the better explanation
            throw new InputUnreadableException(
                    "input " + input.path() + " cannot be read at byte " + position + ": " + e.getMessage(), e);
        }
    }
}
