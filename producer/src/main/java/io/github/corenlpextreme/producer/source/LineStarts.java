package io.github.corenlpextreme.producer.source;

import io.github.corenlpextreme.producer.source.SectionCutter.LineSearch;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.source.InputUnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.List;

/** Looks for the starts of lines in input files. Stateless. */
public final class LineStarts implements LineSearch {

    private static final int BLOCK = 64 << 10;

    private final List<JobInput> inputs;

    private LineStarts(List<JobInput> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Cuts inputs into sections.
     *
     * @param sections that are wanted, from 1
     * @return where all but the first begin
     * @throws InputUnreadableException if an input cannot be read
     */
    public static List<SectionStart> sections(List<JobInput> inputs, int sections) {
        List<Long> sizes = inputs.stream().map(JobInput::size).toList();
        try {
            return new SectionCutter(sizes, new LineStarts(inputs)).cut(sections);
        } catch (IOException e) {
            throw new InputUnreadableException("an input cannot be read: " + InspectedFile.reason(e), e);
        }
    }

    /** A line begins behind each line feed, so the byte before the first one in question is read, too. */
    @Override
    public long lineStart(int file, long offset) throws IOException {
        JobInput input = inputs.get(file);
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        try (SeekableByteChannel bytes = Files.newByteChannel(input.real())) {
            long at = offset - 1;
            bytes.position(at);
            while (at < input.size() && bytes.read(block.clear()) >= 0) {
                int found = lineFeed(block.flip());
                if (found >= 0) {
                    return Math.min(input.size(), at + found + 1);
                }
                at += block.limit();
            }
        }
        return input.size();
    }

    private static int lineFeed(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == '\n') {
                return i;
            }
        }
        return -1;
    }
}
