package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.ByteRange;

/**
 * How findings call the files.
 *
 * @param input the input's path as the manifest has it
 * @param output the output's file name
 */
record FindingText(String input, String output) {

    /** Bytes of the input, both ends included, as people count them. */
    String inInput(ByteRange range) {
        return bytes(range) + " of " + input;
    }

    String inOutput(ByteRange range) {
        return bytes(range) + " of " + output;
    }

    private static String bytes(ByteRange range) {
        return switch ((int) Math.min(range.length(), 2)) {
            case 0 -> "no bytes at " + range.start();
            case 1 -> "byte " + range.start();
            default -> "bytes " + range.start() + " to " + (range.end() - 1);
        };
    }
}
