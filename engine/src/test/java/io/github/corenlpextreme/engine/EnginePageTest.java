package io.github.corenlpextreme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.testkit.process.JavaCommand;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/engine.md, so that what is documented is what works. */
class EnginePageTest {

    private static final Path PAGE = Path.of("..", "docs", "engine.md");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void theProgramTagsWithTheEngine() throws Exception {
        Path program = Files.writeString(folder.resolve("Tags.java"), block("java"));

        String printed = java(program.toString(), "The geese were running.");

        assertThat(printed)
                .contains("geese NNS goose", "running VBG run")
                .contains("pos: on the engine", "lemma: on the engine", "depparse: on the engine");
    }

    @Test
    void thePropertiesMakeAPipeline() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(block("properties")));

        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);

        assertThat(pipeline.pool.get("fast.depparse")).isInstanceOf(EngineAnnotator.class);
        assertThat(pipeline.processToCoreDocument("The geese ran.").tokens())
                .extracting(token -> token.tag() + " " + token.lemma())
                .contains("NNS goose", "VBD run");
    }

    /** The only one in this language. */
    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(Files.readString(PAGE));
        assertThat(block.results()).hasSize(1);
        block.reset();
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private String java(String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder command = new ProcessBuilder(JavaCommand.of("-Xmx2g", "-cp", JavaCommand.ownClassPath()));
        command.command().addAll(List.of(words));
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            String printed = Files.readString(log);
            assertThat(process.exitValue()).as(printed).isZero();
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }
}
