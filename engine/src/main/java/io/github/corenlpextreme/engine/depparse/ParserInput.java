package io.github.corenlpextreme.engine.depparse;

/** Where each of the 48 tokens stands in the input of the network. */
final class ParserInput {

    static final int TOKENS = 48;

    /** Of the first tag; word <i>i</i> has its tag at TAGS + <i>i</i>. */
    static final int TAGS = 18;

    /** Of the first label; child <i>i</i> has its word at {@link #CHILDREN} + <i>i</i>. */
    static final int LABELS = 36;

    /** Of the first word that is a child of one on the stack; before them come three of the stack and of the buffer. */
    static final int CHILDREN = 6;

    /** Children that are looked at of each of the two uppermost words on the stack. */
    static final int CHILDREN_PER_WORD = 6;

    private ParserInput() {}
}
