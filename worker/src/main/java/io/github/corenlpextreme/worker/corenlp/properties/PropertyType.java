package io.github.corenlpextreme.worker.corenlp.properties;

/** How CoreNLP reads a property's value. */
public enum PropertyType {
    BOOLEAN(PropertyRisk.VALUE),
    INTEGER(PropertyRisk.VALUE),
    NUMBER(PropertyRisk.VALUE),
    /** One number, or four separated by commas. */
    NUMBERS(PropertyRisk.VALUE),
    /** Classes with a number each, as {@code UPPER:-0.7}, separated by commas. */
    WEIGHTS(PropertyRisk.VALUE),
    /** One of some words, spelt exactly so. */
    CHOICE(PropertyRisk.VALUE),
    /** One of some words, in any case. */
    NAME(PropertyRisk.VALUE),
    DATE(PropertyRisk.VALUE),
    TEXT(PropertyRisk.VALUE),
    /** Options of the tokenizer, see {@link TokenizerOptions}. */
    TOKENIZER(PropertyRisk.VALUE),
    PATTERN(PropertyRisk.PATTERN),
    /** Patterns separated by commas. */
    PATTERNS(PropertyRisk.PATTERN),
    /** A pattern with a group, of which the text is used. */
    GROUP(PropertyRisk.PATTERN),
    /** A TokensRegex pattern. */
    TOKENS(PropertyRisk.PATTERN),
    FILE(PropertyRisk.FILE),
    FILES(PropertyRisk.FILE),
    /** Files of the regexner annotator, with options before them. */
    MAPPING(PropertyRisk.FILE),
    /** Files of TokensRegex rules. */
    RULES(PropertyRisk.FILE),
    FOLDER(PropertyRisk.FILE),
    /** A model that Java has serialized. */
    MODEL(PropertyRisk.FILE),
    MODELS(PropertyRisk.FILE),
    CLASS(PropertyRisk.CLASS),
    /** Text with names of classes in it, which are loaded or made. */
    CLASSES(PropertyRisk.CLASS),
    /** Of CoreNLP's command line; an option of ours takes its place. */
    OPTION(PropertyRisk.VALUE),
    /** Without effect. */
    NONE(PropertyRisk.VALUE);

    private final PropertyRisk risk;

    PropertyType(PropertyRisk risk) {
        this.risk = risk;
    }

    public PropertyRisk risk() {
        return risk;
    }
}
