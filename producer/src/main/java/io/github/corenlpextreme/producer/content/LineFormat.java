package io.github.corenlpextreme.producer.content;

/** What the lines of a text may be instead of sentences. */
enum LineFormat {
    JSON_LINES("looks like JSON Lines"),
    JSON("looks like JSON"),
    CSV("looks like CSV"),
    TSV("looks like a table with tabs"),
    HTML("looks like HTML"),
    XML("looks like XML"),
    LFS_POINTER("is a Git LFS pointer, not the file itself (git lfs pull)"),
    CARRIAGE_RETURNS("has carriage returns and no line feeds");

    private final String description;

    LineFormat(String description) {
        this.description = description;
    }

    /** A predicate. */
    String description() {
        return description;
    }
}
