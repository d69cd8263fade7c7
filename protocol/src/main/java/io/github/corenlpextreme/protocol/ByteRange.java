package io.github.corenlpextreme.protocol;

/** The bytes of a file from {@code start} up to, not including, {@code end}; may be empty. */
public record ByteRange(long start, long end) {

    public ByteRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("byte range " + start + " to " + end + " is not a range");
        }
    }

    /** Bytes covered. */
    public long length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
