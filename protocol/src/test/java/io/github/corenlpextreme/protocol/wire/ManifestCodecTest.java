package io.github.corenlpextreme.protocol.wire;

import static io.github.corenlpextreme.protocol.SampleManifest.file;
import static io.github.corenlpextreme.protocol.SampleManifest.fingerprint;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.SampleManifest;
import io.github.corenlpextreme.protocol.SectionStart;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestCodecTest {

    private static final JobManifest MANIFEST = SampleManifest.of(file("sub/ä.txt", 5_000_000_000L));

    /** What stands in topics of jobs under way: never change it, add a version instead. */
    private static final String JSON = "{'chunkSize':67108864,"
            + "'inputs':[{'fingerprint':{'hints':{'fileKey':'1027@noon','modifiedMillis':1700000000123},"
            + "'sample':'" + "ab".repeat(16) + "','size':5000000000},'path':'sub/ä.txt'}],"
            + "'job':'wiki','lanes':6,'line':{'encoding':'UTF-8','maxLineBytes':1048576},"
            + "'pipeline':{'annotators':['tokenize','pos'],"
            + "'properties':{'ner.model':'ä.ser','tokenize.language':'en'}},"
            + "'render':{'format':'JSONL','graphs':'BASIC','maxTokens':2147483647,'minTokens':0},"
            + "'versions':{'corenlp':'4.5.10'},'v':2}";

    private static final String TWO_STARTS = "{'file':0,'offset':5},{'file':0,'offset':4999999999}";

    private final ManifestCodec codec = new ManifestCodec();

    @Test
    void writesAManifestAsItAlwaysHas() {
        assertThat(new String(codec.encode(MANIFEST), UTF_8)).isEqualTo(quoted(JSON));
    }

    @Test
    void readsWhatHasAlwaysBeenWritten() {
        assertThat(codec.decode(bytes(JSON))).isEqualTo(MANIFEST);
    }

    @Test
    void carriesWhatTheFilesOfPropertiesContain() {
        PipelineSettings pipeline = MANIFEST.pipeline();
        JobManifest withFiles = withPipeline(new PipelineSettings(
                pipeline.annotators(), pipeline.properties(), new TreeMap<>(Map.of("ä.ser", "ab".repeat(32)))));

        byte[] bytes = codec.encode(withFiles);

        assertThat(new String(bytes, UTF_8)).contains(quoted("'files':{'ä.ser':'abab"));
        assertThat(codec.decode(bytes)).isEqualTo(withFiles);
        assertThat(codec.differences(MANIFEST, withFiles)).containsExactly("pipeline");
        assertThat(withFiles.propertyFileChangedSince(MANIFEST)).contains("ä.ser");
        assertThat(withFiles.propertyFileChangedSince(withFiles)).isEmpty();
    }

    private static JobManifest withPipeline(PipelineSettings pipeline) {
        JobSettings settings = MANIFEST.settings();
        return new JobManifest(
                MANIFEST.job(),
                MANIFEST.inputs(),
                new JobSettings(pipeline, settings.render(), settings.line(), settings.plan()),
                MANIFEST.versions(),
                MANIFEST.basis());
    }

    @Test
    void carriesWhereSectionsBegin() {
        JobManifest sections = codec.decode(bytes(withSections(TWO_STARTS)));

        assertThat(sections.settings().plan().sectionStarts())
                .containsExactly(new SectionStart(0, 5), new SectionStart(0, 4_999_999_999L));
        assertThat(new String(codec.encode(sections), UTF_8)).isEqualTo(quoted(withSections(TWO_STARTS)));
        assertThat(codec.differences(MANIFEST, sections)).containsExactly("sectionStarts");
        assertThat(codec.differences(sections, MANIFEST)).containsExactly("sectionStarts");
        assertThat(codec.differences(sections, sections)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'file':0,'offset':70},{'file':0,'offset':5}|section 3 does not begin behind the one before it",
                "{'file':0,'offset':5},{'file':0,'offset':5}|section 3 does not begin behind the one before it",
                "{'file':0,'offset':0}|no section but the first can begin at byte 0 of input 0",
                "{'file':0,'offset':-1}|no section but the first can begin at byte -1 of input 0",
                "{'file':-1,'offset':1}|no section but the first can begin at byte 1 of input -1",
                "{'file':0,'offset':5000000000}|a section begins at byte 5000000000 of input 0, which there is not",
                "{'file':1,'offset':0}|a section begins at byte 0 of input 1, which there is not",
                "{'file':0,'offset':1},{'file':0,'offset':2},{'file':0,'offset':3}"
                        + "|lanes 6: 4 sections must have equally many, so make it 4 or 8",
                "{'file':0}|offset",
                "{'offset':1}|file",
                "{'file':0,'offset':'1'}|offset",
                "{'file':0,'offset':1.5}|offset",
                "{'file':4294967296,'offset':1}|file",
                "null|sectionStarts",
                "[]|sectionStarts",
                "7|sectionStarts",
            })
    void refusesSectionsThatCannotBe(String starts, String reason) {
        byte[] bytes = bytes(withSections(starts));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("not a job manifest: ")
                .hasMessageContaining(reason)
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "7", "'x'"})
    void refusesSectionsThatAreNoList(String sections) {
        byte[] bytes = bytes(JSON.replace("'versions'", "'sectionStarts':" + sections + ",'versions'"));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("sectionStarts");
    }

    private static String withSections(String starts) {
        return JSON.replace("'versions'", "'sectionStarts':[" + starts + "],'versions'");
    }

    @Test
    void passesOverFieldsOfLaterReleases() {
        assertThat(codec.decode(bytes(JSON.replace("{'", "{'later':[1],'")
                        .replace("{'later':[1],'ner", "{'ner")
                        .replace("{'later':[1],'corenlp", "{'corenlp"))))
                .isEqualTo(MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'v':1", "'v':3", "'v':'2'", "'v':1.5", "'v':null", "'w':1"})
    void refusesAnotherVersion(String version) {
        byte[] bytes = bytes(JSON.replace("'v':2", version));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessageContainingAll("job manifest version ", "this build reads version 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'job':'wiki',||job",
                "'job':'wiki'|'job':'a b'|a b",
                "'job':'wiki'|'job':null|job",
                "'lanes':6,||lanes",
                "'lanes':6|'lanes':'6'|lanes",
                "'lanes':6|'lanes':6.5|lanes",
                "'lanes':6|'lanes':0|lanes 0",
                "'chunkSize':67108864|'chunkSize':null|chunkSize",
                "'JSONL'|'XML'|XML",
                "'inputs':|'outputs':|inputs",
                "'render':|'renderer':|render",
                "'line':|'lines':|line",
                "'size':5000000000|'length':5000000000|size",
                "'sample':'ab|'sample':'AB|32 hex digits",
                "'sample':'|'probe':'|sample",
                "'annotators':['tokenize','pos'],||annotators",
                "'annotators':['tokenize','pos']|'annotators':['tokenize',null]|annotators",
                "'inputs':[|'inputs':[null,|inputs",
                "'tokenize.language':'en'|'tokenize.language':null|properties",
                "'corenlp':'4.5.10'|'corenlp':null|versions",
            })
    void namesTheFieldAtFault(String right, String wrong, String name) {
        byte[] bytes = bytes(JSON.replace(right, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("not a job manifest: ")
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "garbage"})
    void refusesWhatIsNoManifest(String text) {
        assertThatThrownBy(() -> codec.decode(bytes(text))).isInstanceOf(WireException.class);
    }

    @Test
    void namesTheSettingsInWhichTwoManifestsDiffer() {
        JobManifest other = SampleManifest.with(1, 7, file("sub/ä.txt", 5_000_000_000L));

        assertThat(codec.differences(MANIFEST, other)).containsExactly("chunkSize", "lanes");
        assertThat(codec.differences(MANIFEST, MANIFEST)).isEmpty();
    }

    @Test
    void takesAnInputOfAnotherContentForADifferenceAndNotOneOfAnotherTime() {
        InputFile edited = new InputFile("sub/ä.txt", fingerprint(5_000_000_000L, "cd", 123));
        InputFile touched = new InputFile("sub/ä.txt", fingerprint(5_000_000_000L, "ab", 124));

        assertThat(codec.differences(MANIFEST, SampleManifest.of(edited))).containsExactly("inputs");
        assertThat(codec.differences(MANIFEST, SampleManifest.of(touched))).isEmpty();
    }

    private static byte[] bytes(String json) {
        return quoted(json).getBytes(UTF_8);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
