package io.github.corenlpextreme.local.terminal;

import io.github.corenlpextreme.protocol.PrintableText;
import java.io.PrintStream;
import java.util.Optional;

/** Lines for the user or for a reading program. What is printed on one line stays on one. Thread-safe. */
public final class TerminalOutput {

    private static final String PROGRAM = "corenlp-extreme: ";

    /** Whatever a line is printed over. */
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream stream;

    private TerminalOutput(PrintStream stream) {
        this.stream = stream;
    }

    /** Standard error: messages. */
    public static TerminalOutput messages() {
        return new TerminalOutput(System.err);
    }

    /** Standard output: what was asked for. */
    public static TerminalOutput data() {
        return new TerminalOutput(System.out);
    }

    /** To another stream, for tests. */
    public static TerminalOutput to(PrintStream stream) {
        return new TerminalOutput(stream);
    }

    /**
     * From now on also what others print, such as the libraries in this process, steers no terminal. Their line feeds
     * and tabs stay what they are.
     */
    public static void guard() {
        System.setErr(GuardedStream.over(System.err));
        System.setOut(GuardedStream.over(System.out));
    }

    /** Asks at the terminal; empty if there is none. */
    public static Optional<String> ask(String question) {
        return Optional.ofNullable(System.console())
                .flatMap(console -> Optional.ofNullable(console.readLine("%s", PrintableText.of(question))));
    }

    /** Prints a line. */
    public void line(String line) {
        stream.println(PrintableText.of(line));
    }

    /** Prints a line that says which program speaks. */
    public void message(String sentence) {
        line(PROGRAM + sentence);
    }

    /** Prints a line in place of what is drawn on the last one. */
    public void lineOverDrawing(String line) {
        drawing().print(CLEAR_LINE + PrintableText.of(line) + System.lineSeparator());
    }

    /** For what is drawn; nothing that was not made printable may get there. */
    public PrintStream drawing() {
        return stream instanceof GuardedStream guarded ? guarded.unguarded() : stream;
    }

    /** Makes sure that all is out; returns whether it is. */
    public boolean flush() {
        return !stream.checkError();
    }
}
