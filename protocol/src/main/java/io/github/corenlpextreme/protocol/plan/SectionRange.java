package io.github.corenlpextreme.protocol.plan;

import io.github.corenlpextreme.protocol.ByteRange;

/**
 * What lies of a file in one section.
 *
 * @param number of the section among those in which something of the file lies, from 1
 * @param count of those
 * @param bytes of the file; all of it where the count is 1
 */
public record SectionRange(int number, int count, ByteRange bytes) {

    /** A file that lies in one section. */
    public static SectionRange whole(long size) {
        return new SectionRange(1, 1, new ByteRange(0, size));
    }

    /** Whether the rest of the file lies in other sections. */
    public boolean isPart() {
        return count > 1;
    }
}
