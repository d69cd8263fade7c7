package io.github.corenlpextreme.protocol;

/**
 * One input of a job.
 *
 * @param path relative to the input root, with {@code /} between names; appears in the output
 */
public record InputFile(String path, Fingerprint fingerprint) {

    public long size() {
        return fingerprint.size();
    }
}
