package io.github.corenlpextreme.protocol;

/** Which dependency graphs a JSON document carries. */
public enum GraphSelection {
    /** Basic, enhanced and enhanced++, as CoreNLP's own JSON output has them. */
    ALL,
    /** The basic graph only. */
    BASIC,
    /** No graph. */
    NONE
}
