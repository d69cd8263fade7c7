package io.github.corenlpextreme.protocol;

import java.util.Arrays;

/**
 * One input of a job. Its path comes from a message and names files on other machines, also the output, so
 * one that leads anywhere but straight down is refused wherever it turns up.
 *
 * @param path relative to the input root, with {@code /} between names; appears in the output
 */
public record InputFile(String path, FileFingerprint fingerprint) {

    private static final int LONGEST_PATH = 4096; // Linux opens no longer ones
    private static final int SHOWN = 200;

    public InputFile {
        if (!leadsStraightDown(path)) {
            String shown = path.substring(0, Math.min(path.length(), SHOWN));
            throw new IllegalArgumentException(
                    "input path '" + shown + "' does not name a file below the input root: separate its names by /,"
                            + " none of them empty, . or .., in no more than " + LONGEST_PATH + " characters");
        }
    }

    public long size() {
        return fingerprint.size();
    }

    private static boolean leadsStraightDown(String path) {
        return path.length() <= LONGEST_PATH
                && path.indexOf('\0') < 0
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
    }
}
