package io.github.corenlpextreme.cli.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.cli.options.StateOptions;
import io.github.corenlpextreme.protocol.UsageException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

class PathOrUriTest {

    @Command
    static final class Empty {}

    private final PathOrUri converter = new PathOrUri();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book.txt",
                "/data/book.txt",
                "12:30.txt",
                "s3:book.txt",
                "s3:/book.txt",
                "100%.txt",
                "a%20b.txt",
                "a b.txt",
                "./s3://bucket/book.txt",
                "c://x",
                ""
            })
    void whatIsNoUriIsThePathThatItWas(String path) {
        assertThat(converter.convert(path)).isEqualTo(Path.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket/book.txt", "s3://bucket/a%20b/", "s3://bucket/", "S3://bucket/book.txt"})
    void aUriIsWhatItsProviderMakesOfIt(String uri) {
        assertThat(converter.convert(uri)).isEqualTo(Path.of(URI.create(uri)));
    }

    @Test
    void aFileUriIsAPathOfThisMachine() {
        assertThat(converter.convert("file:///data/a%20b.txt")).isEqualTo(Path.of("/data/a b.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gs://bucket/a | is a URI of a kind that is not supported; write a path, or a URI of file:// or s3://",
                "s3://bucket/a b | write a space in it as %20",
                "s3:///a | is not of the form s3://BUCKET/KEY",
                "s3://key:secret@bucket/a | is not of the form s3://BUCKET/KEY",
            })
    void saysWhatIsWrongWithAUri(String uri, String sentence) {
        assertThatThrownBy(() -> converter.convert(uri))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theStateStaysOnThisMachine() {
        StateOptions options = new StateOptions();
        new CommandLine(new Empty())
                .addMixin("options", options)
                .registerConverter(Path.class, converter)
                .parseArgs("--state-dir=s3://bucket/state");

        assertThatThrownBy(options::stateDir)
                .isInstanceOf(UsageException.class)
                .hasMessage("--state-dir s3://bucket/state must be a folder on this machine");
    }
}
