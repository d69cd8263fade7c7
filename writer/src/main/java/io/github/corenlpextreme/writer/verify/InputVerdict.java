package io.github.corenlpextreme.writer.verify;

import java.nio.file.Path;

/** What comparing an input with what was annotated came to. */
public sealed interface InputVerdict {

    /** Every byte is the one that was annotated. */
    record SameInput(Path input) implements InputVerdict {}

    /**
     * Something is different.
     *
     * @param firstFinding the first such place, in one sentence without its full stop
     */
    record ChangedInput(String firstFinding) implements InputVerdict {}

    /** The ledger, of an older release, does not say what the bytes were. */
    record UnrecordedInput() implements InputVerdict {}
}
