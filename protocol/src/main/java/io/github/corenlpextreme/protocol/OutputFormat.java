package io.github.corenlpextreme.protocol;

/** The format of an output file. */
public enum OutputFormat {
    /** One JSON object per input line, in input order. */
    JSONL("jsonl", "application/json"),
    /** CoNLL-U, one block per sentence. */
    CONLLU("conllu", "text/x-conllu"),
    /** One sentence per line, its tokens separated by spaces. */
    TOKENS("tokens", "text/plain");

    private final String extension;
    private final String mediaType;

    OutputFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The file name's ending, without the dot. */
    public String extension() {
        return extension;
    }

    /** The content type of one rendered document. */
    public String mediaType() {
        return mediaType;
    }
}
