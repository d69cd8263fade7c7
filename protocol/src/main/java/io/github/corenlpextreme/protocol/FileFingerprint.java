package io.github.corenlpextreme.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a file is still the one a job was planned for, reading little of it: by its size and a sample of its
 * content, wherever it lies and whenever it was written there.
 *
 * @param size in bytes
 * @param sample a hash of bytes spread over the whole file, 32 hex digits; empty where it was not recorded, which no
 *     file matches
 * @param hints whether it is worth while to look at the content again
 */
public record FileFingerprint(long size, String sample, FileHints hints) {

    private static final Pattern SAMPLE = Pattern.compile("([0-9a-f]{32})?");

    public FileFingerprint {
        if (size < 0) {
            throw new IllegalArgumentException("file size " + size + " is negative");
        }
        if (!SAMPLE.matcher(sample).matches()) {
            throw new IllegalArgumentException("the sample of a file is not 32 hex digits");
        }
    }

    /** In what the content differs from that of an earlier fingerprint, as a phrase; empty if it is the same. */
    public Optional<String> changeSince(FileFingerprint then) {
        if (size != then.size) {
            return Optional.of("its size was " + then.size + " bytes, is " + size);
        }
        return sample.equals(then.sample) ? Optional.empty() : Optional.of("its size is the same, its content is not");
    }
}
