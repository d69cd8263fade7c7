package io.github.corenlpextreme.engine.regexner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import edu.stanford.nlp.pipeline.DefaultPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingReaderTest {

    private record Read(List<String> entries, Set<String> labels) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void readsTheEntriesThatCoreNlpReads(String ignoreCase) throws ReflectiveOperationException {
        Path first = MappingFixture.file(
                folder,
                List.of(
                        "pattern\tner\toverwrite\tpriority\tgroup",
                        "New   York\tCITY",
                        " new york \tTOWN\tMISC",
                        "new\u000byork\tVILLAGE\tMISC , CITY\t2.5",
                        "( /a/ /b/ )\tEXPRESSION\tMISC,LOCATION,MISC\t1\t0",
                        "( a )\tONE\t\t1",
                        "a\tTWO\t\t1",
                        "b\tONE",
                        "( b )\tTWO",
                        "( a b )\tTHREE",
                        "a b\tFOUR",
                        "\tEMPTY",
                        "ΣΑΣ σας\tGREEK",
                        "σας ΣΑΣ\tGREEK",
                        "x y\tMANY, TYPES\t12\t7",
                        "x z\tMANY, TYPES\t12\t7",
                        "in\u00a0side\tSPACE\t,",
                        "CITY hall\tCITY"));
        Path second = MappingFixture.file(
                folder, List.of("a\tAGAIN\tMISC\t9", "a\tNEVER\tMISC\t9", "pattern\tner", "İstanbul\tCITY"));
        assertSame(
                MappingFixture.properties("ignorecase=" + ignoreCase + "," + first + ";" + second, "verbose", "true"));
    }

    @Test
    void readsAllOfTheDefaultEntries() throws ReflectiveOperationException {
        assertSame(MappingFixture.properties(DefaultPaths.DEFAULT_KBP_TOKENSREGEX_NER_SETTINGS));
    }

    private static void assertSame(Properties properties) throws ReflectiveOperationException {
        RegexNerParts stock = new RegexNerParts(MappingFixture.stock(properties));
        Read expected = read(stock, stock.entries());

        MappingSettings settings =
                MappingSettings.of(MappingFixture.NAME, properties).orElseThrow();
        RegexNerParts ours = new RegexNerParts(MappingFixture.stock(settings.withoutFiles(properties)));
        List<MappingEntry> entries = MappingReader.read(settings.files(), ours.setup(MappingFixture.NAME));
        ours.addLabels(entries);

        assertThat(read(ours, entries)).isEqualTo(expected);
    }

    private static Read read(RegexNerParts parts, List<MappingEntry> entries) throws ReflectiveOperationException {
        return new Read(
                entries.stream()
                        .map(entry -> entry.number + " " + entry.tokensRegex + " " + entry.text + entry.outcome)
                        .toList(),
                parts.part("myLabels"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no tab",
                "",
                "a\tB\tC\t1\t0\tmore",
                "a\tB\tC\tmuch",
                "a\tB\tC\t1\tfirst",
                "a\tB\tC\t1\t2",
                "a\tB\tC\t1\t-1",
                "( [ )\tB",
                "a(\tB",
            })
    void refusesWhatCoreNlpRefusesInItsWords(String line) {
        String mapping =
                MappingFixture.file(folder, List.of("good\tLINE", line)).toString();
        Properties properties = MappingFixture.properties(mapping);

        Throwable expected = catchThrowable(() -> MappingFixture.stock(properties));
        Throwable refused = catchThrowable(() -> MappingFixture.fast(properties));

        assertThat(refused).hasSameClassAs(expected).hasMessage(expected.getMessage());
    }

    @Test
    void refusesAFileThatIsNotThereAsCoreNlpDoes() {
        Properties properties = MappingFixture.properties("ignorecase=true,/none/such.tab;/none/other.tab");

        Throwable expected = catchThrowable(() -> MappingFixture.stock(properties));
        Throwable refused = catchThrowable(() -> MappingFixture.fast(properties));

        assertThat(refused).hasSameClassAs(expected).hasMessage(expected.getMessage());
    }
}
