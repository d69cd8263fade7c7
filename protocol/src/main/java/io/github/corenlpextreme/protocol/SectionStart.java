package io.github.corenlpextreme.protocol;

/**
 * Where a section of a job begins: at the start of a line. The first section begins where the job does and needs none.
 *
 * @param file index of the input
 * @param offset of the line's first byte in it; 0 for a section that begins with the file
 */
public record SectionStart(int file, long offset) implements Comparable<SectionStart> {

    public SectionStart {
        if (file < 0 || offset < 0 || (file == 0 && offset == 0)) {
            throw new IllegalArgumentException(
                    "no section but the first can begin at byte " + offset + " of input " + file);
        }
    }

    @Override
    public int compareTo(SectionStart other) {
        return file == other.file ? Long.compare(offset, other.offset) : Integer.compare(file, other.file);
    }
}
