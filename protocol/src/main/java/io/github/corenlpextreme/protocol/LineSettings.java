package io.github.corenlpextreme.protocol;

/**
 * How bytes become lines of text.
 *
 * @param encoding canonical name of a charset in which byte 0x0A is always a line feed
 * @param maxLineBytes a line with more content bytes than this is quarantined unread; from 1
 */
public record LineSettings(String encoding, int maxLineBytes) {

    public LineSettings {
        if (maxLineBytes < 1) {
            throw new IllegalArgumentException("max-line-bytes " + maxLineBytes + ": must be at least 1");
        }
    }
}
