package io.github.corenlpextreme.writer.files;

/**
 * How far a file is durable.
 *
 * @param length in bytes
 * @param sha256 of these bytes, in hex
 */
public record FilePosition(long length, String sha256) {

    /** Nothing of it. */
    public static final FilePosition NOTHING =
            new FilePosition(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
