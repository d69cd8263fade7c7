package io.github.corenlpextreme.worker.corenlp.properties;

/** What a value can do besides changing an annotation. */
public enum PropertyRisk {
    /** Nothing: it is compared, counted or copied. */
    VALUE,
    /** It is compiled; TokensRegex can call any class. */
    PATTERN,
    /** It names what is read; models are deserialized, rules are compiled. */
    FILE,
    /** It names what is run. */
    CLASS
}
