package io.github.corenlpextreme.worker.source;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.worker.cut.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a job for reading by position. Tasks follow each other through the files, so one open
 * file is enough. Used by one thread.
 */
public final class InputChannels implements AutoCloseable {

    private final InputRoot root;
    private final List<InputFile> inputs;
    private @Nullable FileChannel open;
    private int openFile = -1;

    public InputChannels(InputRoot root, List<InputFile> inputs) {
        this.root = root;
        this.inputs = inputs;
    }

    /**
     * The bytes of a file, which is made sure to be the one the job was planned for.
     *
     * @throws InputChangedException if it is not
     */
    public ByteSource of(int file) throws IOException {
        InputFile input = inputs.get(file);
        if (open == null || openFile != file) {
            close();
            open = root.open(input);
            openFile = file;
        } else {
            root.check(input);
        }
        FileChannel channel = open;
        return (position, into, length) -> read(channel, input, position, ByteBuffer.wrap(into, 0, length));
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static void read(FileChannel channel, InputFile input, long position, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, position + into.position()) < 0) {
                throw new EOFException("input " + input.path() + " ends at byte " + channel.size() + ", it was "
                        + input.size() + " bytes long when the job was planned");
            }
        }
    }
}
