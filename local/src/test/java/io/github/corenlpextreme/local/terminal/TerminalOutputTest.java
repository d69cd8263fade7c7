package io.github.corenlpextreme.local.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.text.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalOutputTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream raw = new PrintStream(bytes, true, UTF_8);

    @ParameterizedTest
    @MethodSource("io.github.corenlpextreme.testkit.text.HostileText#all")
    void aLineStaysALineAndSteersNothing(String hostile) {
        TerminalOutput.to(raw).message("input a" + hostile + "b.txt");

        assertThat(printed())
                .hasLineCount(1)
                .startsWith("corenlp-extreme: input a")
                .endsWith("b.txt\n");
        HostileText.requireHarmless(printed());
    }

    @ParameterizedTest
    @MethodSource("io.github.corenlpextreme.testkit.text.HostileText#all")
    void whatIsPrintedOverADrawingSteersNothingElse(String hostile) {
        TerminalOutput.to(raw).lineOverDrawing("input a" + hostile + "b.txt");

        assertThat(printed()).startsWith("\r\u001B[Kinput a").endsWith("b.txt\n");
        HostileText.requireHarmless(printed().substring("\r\u001B[K".length()));
    }

    /** What a library prints past us, with its own line feeds and tabs. */
    @ParameterizedTest
    @MethodSource("io.github.corenlpextreme.testkit.text.HostileText#all")
    void aGuardedStreamSteersNothing(String hostile) {
        PrintStream guarded = GuardedStream.over(raw);

        guarded.println("first" + hostile);
        new IOException("second" + hostile).printStackTrace(guarded);
        byte[] third = ("third" + hostile + "\n").getBytes(UTF_8);
        for (byte part : third) {
            guarded.write(part); // characters may come in parts
        }
        guarded.flush();

        assertThat(printed()).contains("first", "second", "third", "\n\tat ").endsWith("\n");
        HostileText.requireHarmlessLines(printed());
    }

    @Test
    void allOtherTextIsTheSameBehindAGuard() {
        String text = "ü 東 \uD83D\uDE00 plain \u00A0\n\ttabs\n";

        GuardedStream.over(raw).print(text);

        assertThat(printed()).isEqualTo(text);
        assertThat(GuardedStream.over(GuardedStream.over(raw))).isInstanceOf(GuardedStream.class);
    }

    @Test
    void whatIsDrawnGoesPastTheGuard() {
        TerminalOutput.to(GuardedStream.over(raw)).drawing().print("\r\u001B[K|==|");

        assertThat(printed()).isEqualTo("\r\u001B[K|==|");
    }

    @Test
    void aStreamThatIsClosedAtItsOtherEndIsNoticedBehindAGuardToo() {
        PrintStream closed = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                true,
                UTF_8);
        TerminalOutput guarded = TerminalOutput.to(GuardedStream.over(closed));

        guarded.line("3");

        assertThat(guarded.flush()).isFalse();
        assertThat(TerminalOutput.to(GuardedStream.over(raw)).flush()).isTrue();
    }

    private String printed() {
        return bytes.toString(UTF_8);
    }
}
