package io.github.corenlpextreme.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class OptionsTest {

    @Command
    static final class Empty {}

    @TempDir
    private Path folder;

    @Test
    void annotatorsAreSplitAtCommas() {
        assertThat(pipeline("--annotators", "tokenize, pos,ner").request().annotators())
                .containsExactly("tokenize", "pos", "ner");
    }

    @Test
    void annotatorsOfThePropertiesFileCountOnlyWithoutTheFlag() throws IOException {
        String file = file("annotators = tokenize, ner");

        assertThat(pipeline("--properties", file).request().annotators()).containsExactly("tokenize", "ner");
        assertThat(pipeline("--properties", file, "--annotators=pos").request().annotators())
                .containsExactly("pos");
        assertThat(pipeline().request().annotators()).containsExactly("tokenize", "pos", "lemma");
    }

    @Test
    void aPropertyBeatsTheFile() throws IOException {
        String file = file("annotators = tokenize\na = 1\nb = 2");

        PipelineRequest request =
                pipeline("--properties", file, "-P", "b=x=y, z", "-Pc=3").request();

        assertThat(request.properties()).isEqualTo(Map.of("a", "1", "b", "x=y, z", "c", "3"));
    }

    @Test
    void blanksAroundKeysAndValuesDoNotCount() throws IOException {
        String file = file("ssplit.eolonly = true \npos.maxlen=9\t\n");

        assertThat(pipeline("--properties", file, "-P", " pos.maxlen = 8 ")
                        .request()
                        .properties())
                .isEqualTo(Map.of("ssplit.eolonly", "true", "pos.maxlen", "8"));
    }

    @Test
    void oneSourceMayNotSetAPropertyToTwoValues() throws IOException {
        String file = file("pos.maxlen=9\npos.maxlen=8\n");

        assertThatThrownBy(() ->
                        pipeline("-P", "pos.maxlen=9", "-P", "pos.maxlen=8").request())
                .isInstanceOf(UsageException.class)
                .hasMessage("--property pos.maxlen is given twice, as 9 and as 8: keep one");
        assertThatThrownBy(() -> pipeline("--properties", file).request())
                .isInstanceOf(UsageException.class)
                .hasMessage("--properties " + file + " sets pos.maxlen twice, to different values: keep one");
        assertThat(pipeline("-P", "pos.maxlen=9", "-P", "pos.maxlen= 9")
                        .request()
                        .properties())
                .isEqualTo(Map.of("pos.maxlen", "9"));
    }

    @Test
    void oneSentencePerLineIsAPropertyAndRefusesItsOpposite() {
        assertThat(pipeline("--one-sentence-per-line").request().properties())
                .isEqualTo(Map.of("ssplit.isOneSentence", "true"));
        refuses(
                () -> pipeline("--one-sentence-per-line", "-P", "ssplit.isOneSentence=false")
                        .request(),
                "contradicts");
    }

    @Test
    void annotatorsAreNoProperty() {
        refuses(() -> pipeline("-P", "annotators=pos").request(), "use --annotators");
        refuses(() -> pipeline("-P", "pos.maxlen").request(), "write KEY=VALUE");
        refuses(() -> pipeline("--annotators", ",").request(), "at least one annotator");
    }

    @Test
    void formatsAndGraphsAreWrittenInAnyCase() {
        RenderOptions options = parsed(new RenderOptions(), "--format", "CoNLLU", "--graphs=none", "--max-tokens=9");

        assertThat(options.settings()).isEqualTo(new RenderSettings(OutputFormat.CONLLU, GraphSelection.NONE, 0, 9));
    }

    @Test
    void refusesAnUnknownFormatWithTheKnownOnes() {
        assertThatThrownBy(() -> parsed(new RenderOptions(), "--format", "xml"))
                .hasMessageContaining("'xml' is not one of jsonl, conllu, tokens");
    }

    @Test
    void refusesSentencesThatCannotBe() {
        refuses(
                () -> parsed(new RenderOptions(), "--min-tokens=5", "--max-tokens=4")
                        .settings(),
                "max-tokens 4: ");
        refuses(() -> parsed(new RenderOptions(), "--max-tokens=0").settings(), "max-tokens >= 1");
    }

    @Test
    void shareOfMalformedLinesHasADefaultAndALimit() {
        assertThat(parsed(new OutputOptions()).limits().maxMalformed()).isEqualTo(MalformedLimit.USUAL);
        assertThat(parsed(new OutputOptions(), "--max-malformed=0.5%").limits().maxMalformed())
                .isEqualTo(new MalformedLimit(0.5));
        assertThatThrownBy(() -> parsed(new OutputOptions(), "--max-malformed", "1000"))
                .hasMessageContaining("--max-malformed")
                .hasMessageContaining("such as 10%");
    }

    @Test
    void textIsForcedOnlyIfTheUserSaysSo() {
        assertThat(parsed(new TextOptions()).forceText()).isFalse();
        assertThat(parsed(new TextOptions(), "--force-text").forceText()).isTrue();
    }

    @Test
    void encodingsHaveOneName() {
        assertThat(parsed(new TextOptions(), "--encoding", "latin1").settings())
                .isEqualTo(new LineSettings("ISO-8859-1", 1 << 20));
    }

    @Test
    void refusesNumbersOutOfRange() {
        refuses(() -> parsed(new TextOptions(), "--max-line-bytes=0").settings(), "--max-line-bytes 0");
        refuses(() -> parsed(new TextOptions(), "--max-line-bytes=2GiB").settings(), "--max-line-bytes 2GiB");
        refuses(() -> parsed(new PlanOptions(), "--chunk-size=0").settings(List.of(1L), List.of()), "--chunk-size 0");
        refuses(() -> parsed(new PlanOptions(), "--lanes=0").settings(List.of(1L), List.of()), "--lanes 0");
        refuses(() -> parsed(new PlanOptions(), "--sections=0").sections(1), "--sections 0");
        refuses(() -> parsed(new PlanOptions(), "--sections=626").sections(1), "--sections 626");
        refuses(
                () -> parsed(new PlanOptions(), "--lanes=5").settings(List.of(9L), List.of(new SectionStart(0, 7))),
                "--lanes 5: 2 sections must have equally many, so make it 4 or 6");
        refuses(() -> parsed(new WorkerOptions(), "--threads=-1").settings(), "--threads -1");
        refuses(() -> parsed(new WorkerOptions(), "--max-tasks=-1").settings(), "--max-tasks -1");
        refuses(() -> parsed(new FleetOptions(), "--workers=0").workers(false), "--workers 0");
        for (String share : List.of("1/0", "0/1", "2/3", "0.5", "1/x", "-1/2", "1/9999999999999", "")) {
            refuses(() -> parsed(new WorkerOptions(), "--engine-check=" + share).settings(), "--engine-check");
        }
        refuses(
                () -> parsed(new WorkerOptions(), "--engine=corenlp", "--engine-check=1/2")
                        .settings(),
                "no effect");
        refuses(() -> parsed(new FleetOptions(), "--worker-memory=1k").workerMemory(List.of()), "64MiB");
    }

    @Test
    void aWorkersMemoryGrowsWithItsAnnotators() {
        FleetOptions options = parsed(new FleetOptions());

        assertThat(options.workerMemory(List.of("tokenize", "depparse"))).hasToString("2GiB");
        assertThat(options.workerMemory(List.of("tokenize", "ner"))).hasToString("4GiB");
        assertThat(options.workerMemory(List.of("ner", "coref"))).hasToString("6GiB");
    }

    @Test
    void threadsAreOnePerCoreUnlessSaid() {
        assertThat(parsed(new WorkerOptions()).settings().threads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(parsed(new WorkerOptions(), "--threads", "3").settings().threads())
                .isEqualTo(3);
    }

    @Test
    void partsOfARunSayWhatTheyLack() {
        refuses(() -> parsed(new KafkaOptions()).requiredJob(), "add --job ID");
        refuses(() -> parsed(new BrokerOptions()).requiredBootstrapServers(), "add --bootstrap-servers");
        refuses(() -> parsed(new InputRootOptions()).requiredInputRoot(), "add --input-root");
        refuses(() -> parsed(new InputRootOptions(), "--input-root=/none").requiredInputRoot(), "no such folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".hidden", "_x", "-x", "a b", "a/b", "ä", "a\nb", "a,b"})
    void refusesIdsThatTopicsCannotBegin(String id) {
        refuses(() -> parsed(new KafkaOptions(), "--job=" + id).job(), "--job " + id + ": ");
        refuses(() -> parsed(new KafkaOptions(), "--job=" + id).requiredJob(), "--job " + id + ": ");
        refuses(() -> parsed(new ReplayOptions(), "--job=" + id, "replayed").job(), "--job " + id + ": ");
        refuses(() -> parsed(new ReplayOptions(), "--", id).replayed(), "job " + id + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",a", "a,,b", "a,_x"})
    void refusesAListWithAnIdThatTopicsCannotBegin(String ids) {
        refuses(() -> parsed(new KafkaOptions(), "--job=" + ids).requiredJobs(), "--job ");
    }

    @Test
    void kafkaSettingsAreReadFromTheFile() throws IOException {
        String file = file("security.protocol = SSL");
        String kafka = "--bootstrap-servers=kafka:9092";

        assertThat(parsed(new BrokerOptions(), kafka, "--kafka-config", file).clientSettings())
                .isEqualTo(Map.of("security.protocol", "SSL"));
        refuses(
                () -> parsed(new BrokerOptions(), kafka, "--kafka-config=/none").clientSettings(),
                "--kafka-config /none");
        refuses(() -> parsed(new BrokerOptions(), "--kafka-config", file).clientSettings(), "add --bootstrap-servers");
    }

    private static void refuses(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(UsageException.class).hasMessageContaining(sentence);
    }

    private static PipelineOptions pipeline(String... args) {
        return parsed(new PipelineOptions(), args);
    }

    private static <T> T parsed(T mixin, String... args) {
        CommandLine command = new CommandLine(new Empty());
        command.addMixin("options", mixin);
        command.parseArgs(args);
        return mixin;
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("corenlp.properties"), content).toString();
    }
}
