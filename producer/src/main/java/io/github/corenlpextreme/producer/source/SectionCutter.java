package io.github.corenlpextreme.producer.source;

import io.github.corenlpextreme.protocol.SectionStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts inputs into sections of about equal bytes, so that each begins with a line. From the byte at which a section
 * would best begin, the input is read up to the next line feed, and nothing else. A line that is longer than a section
 * swallows those that would begin within it.
 */
public final class SectionCutter {

    private final List<Long> sizes;
    private final LineSearch lines;

    /** Where lines begin. */
    public interface LineSearch {

        /**
         * The first byte at or after this one with which a line begins; the file's size if there is none.
         *
         * @param file index of the input
         * @param offset above 0 and below the file's size
         */
        long lineStart(int file, long offset) throws IOException;
    }

    /** @param sizes of the inputs, in bytes */
    public SectionCutter(List<Long> sizes, LineSearch lines) {
        this.sizes = List.copyOf(sizes);
        this.lines = lines;
    }

    /**
     * Where all but the first begin; fewer if there are not as many lines, or files.
     *
     * @param sections that are wanted, from 1
     */
    public List<SectionStart> cut(int sections) throws IOException {
        long bytes = sizes.stream().mapToLong(Long::longValue).sum();
        List<SectionStart> starts = new ArrayList<>();
        long part = bytes / sections;
        long rest = bytes % sections;
        for (int section = 1; section < sections; section++) {
            SectionPlace ideal = place(part * section + rest * section / sections);
            if (ideal.isBehindFirst() && (starts.isEmpty() || ideal.isBehind(starts.get(starts.size() - 1)))) {
                addUnlessEnd(ideal.start(lines, sizes), starts);
            }
        }
        return starts;
    }

    private void addUnlessEnd(SectionStart start, List<SectionStart> starts) {
        if (start.file() < sizes.size()) {
            starts.add(start);
        }
    }

    /** The file in which a byte of all inputs lies. */
    private SectionPlace place(long byteOfAll) {
        long offset = byteOfAll;
        int file = 0;
        while (file < sizes.size() && offset >= sizes.get(file)) {
            offset -= sizes.get(file);
            file++;
        }
        return new SectionPlace(file, offset);
    }

    private record SectionPlace(int file, long offset) {

        boolean isBehindFirst() {
            return file > 0 || offset > 0;
        }

        boolean isBehind(SectionStart before) {
            return new SectionStart(file, offset).compareTo(before) > 0;
        }

        SectionStart start(LineSearch lines, List<Long> sizes) throws IOException {
            if (file == sizes.size() || offset == 0) {
                return new SectionStart(file, 0);
            }
            long start = lines.lineStart(file, offset);
            return start < sizes.get(file) ? new SectionStart(file, start) : new SectionStart(file + 1, 0);
        }
    }
}
