package io.github.corenlpextreme.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.faults.FaultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With {@code -Dreliability.write=true} the page's table is written anew. */
class ReliabilityPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/reliability.md");
    private static final String BEGIN = "<!-- the table begins -->\n";
    private static final String END = "<!-- the table ends -->\n";
    private static final Path WITHOUT_TEST =
            Path.of("src/test/resources/io/github/corenlpextreme/reliability/without-test.tsv");

    private final FaultTests tests = FaultTests.below(ROOT);
    private final Map<Integer, String> reasons = reasons();

    ReliabilityPageTest() throws IOException {}

    @Test
    void faultsAreNumberedWithoutAGap() {
        assertThat(FaultRow.all())
                .extracting(FaultRow::number)
                .isEqualTo(IntStream.rangeClosed(1, 59).boxed().toList());
    }

    @Test
    void everyFaultHasATestOrAReasonWhyNotAndNoneHasBoth() {
        for (FaultRow row : FaultRow.all()) {
            assertThat(tests.of(row.number()).isEmpty())
                    .as("fault %d has no test; a reason stands in %s", row.number(), WITHOUT_TEST)
                    .isEqualTo(reasons.containsKey(row.number()));
        }
    }

    @Test
    void testsNameFaultsThatExist() {
        List<Integer> numbers = FaultRow.all().stream().map(FaultRow::number).toList();

        assertThat(numbers).containsAll(tests.byNumber().keySet()).containsAll(reasons.keySet());
    }

    @Test
    void thePageShowsWhatTheSourcesHold() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String table = FaultRow.all().stream()
                .map(this::line)
                .collect(Collectors.joining(
                        "", "| | what goes wrong | | what comes of it | tests |\n|---|---|---|---|---|\n", ""));
        if (Boolean.getBoolean("reliability.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }

        assertThat(page.substring(begin, end))
                .as("run this test with -Dreliability.write=true")
                .isEqualTo(table);
    }

    private String line(FaultRow row) {
        SortedSet<Path> sources = tests.of(row.number());
        String proof = sources.isEmpty()
                ? reasons.getOrDefault(row.number(), "")
                : sources.stream().map(ReliabilityPageTest::link).collect(Collectors.joining(", "));
        return "| " + row.number() + " | " + row.fault() + " | " + row.promise() + " | " + row.outcome() + " | " + proof
                + " |\n";
    }

    private static String link(Path source) {
        String name = source.getFileName().toString().replace(".java", "");
        return "[" + name + "](../" + source.toString().replace('\\', '/') + ")";
    }

    private static Map<Integer, String> reasons() throws IOException {
        return Files.readAllLines(WITHOUT_TEST).stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(fields -> Integer.parseInt(fields[0]), fields -> fields[1]));
    }
}
