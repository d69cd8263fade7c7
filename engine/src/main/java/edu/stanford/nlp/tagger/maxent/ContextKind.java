package edu.stanford.nlp.tagger.maxent;

/** How a feature of a word looks at other words. */
public enum ContextKind {
    /** At the word before. */
    BEFORE,
    /** At the word behind. */
    AFTER,
    /** At the classes of the word before, of the word and of the word behind. */
    CLASSES,
    /** At the word and three behind it: whether the name of a company ends there. */
    COMPANY
}
