package io.github.corenlpextreme.protocol;

/**
 * Why a line was given up.
 *
 * @param offset where the line's content starts in the file, in bytes
 * @param length the content's length in bytes, without byte-order mark and line ending
 * @param reason a short fixed word that programs can count by
 * @param detail a sentence for people; never quotes the line
 * @param attempts how often its annotation was begun; 0 if that was foreseen to fail
 */
public record QuarantineReason(long offset, long length, String reason, String detail, int attempts) {

    public QuarantineReason {
        if (offset < 0 || length < 0 || attempts < 0) {
            throw new IllegalArgumentException(
                    "a quarantined line has no offset " + offset + ", length " + length + " or attempts " + attempts);
        }
    }
}
