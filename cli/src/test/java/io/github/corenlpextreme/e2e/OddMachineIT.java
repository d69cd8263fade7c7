package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.testkit.faults.TestMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines that are set up otherwise than the developers': the same bytes, or a sentence. */
@Tag("gate")
@Timeout(120)
class OddMachineIT {

    private static final String TEXT = """
            THE MINISTER OF INDIA IS ILL. It Is 1,234.5 In May.
            In Istanbul, I INSIST, ISSUES OF ID 7 ARE KING. ÌÍĨ Į̇ İ İ ı
            """;

    @TempDir
    private static Path folder;

    private static byte[] expected;

    @BeforeAll
    static void annotateHere() throws Exception {
        Files.writeString(folder.resolve("in.txt"), TEXT);
        expected = annotated("here.jsonl", Map.of());
        assertThat(new String(expected, UTF_8)).contains("\"lemma\":\"minister\"", "\"lemma\":\"issue\"");
    }

    /** With the first, unless it is kept out, no Kafka starts: it makes {@code CLASSİC} of the name of a protocol. */
    @ParameterizedTest
    @CoversFault(54)
    @CsvSource(delimiter = '|', textBlock = """
            -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-9
            -Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.language.format=ar -Duser.timezone=Asia/Tehran
            """)
    void neitherLanguageNorTimeZoneIsInTheOutput(String flags) throws Exception {
        assertThat(annotated("there.jsonl", Program.withJvmOptions(flags + " -XX:TieredStopAtLevel=1")))
                .isEqualTo(expected);
    }

    @Test
    @CoversFault(55)
    void withoutALoopbackAddressTheRunSaysSoAtOnce() throws Exception {
        assumeThat(TestMount.obstacle()).isEmpty();

        try (Program program = Program.startBehind(
                List.of("unshare", "--net"),
                folder,
                "run",
                "in.txt",
                "-o",
                "alone.jsonl",
                "--annotators",
                "tokenize")) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(1);
            assertThat(program.err())
                    .contains("this machine's own address 127.0.0.1 cannot be reached", "ip link set lo up");
        }
    }

    /** Where everything may be read and written by all, unless it is said otherwise. */
    @Test
    void withoutAUmaskNoFileIsForMoreUsersThanItsInput() throws Exception {
        Path inputs = Files.createDirectories(folder.resolve("inputs/sub")).getParent();
        String text = "A line.\n" + "long ".repeat(100) + "\n";
        Files.setPosixFilePermissions(Files.writeString(inputs.resolve("a.txt"), text), of("rw-------"));
        Files.setPosixFilePermissions(Files.writeString(inputs.resolve("sub/b.txt"), text), of("rw-r--r--"));

        annotateWithoutUmask("inputs/a.txt", "inputs/sub/b.txt");

        Path outputs = folder.resolve("private");
        assertThat(modes(outputs))
                .isEqualTo(Map.of(
                        "a.txt.jsonl", "rw-------",
                        "a.txt.jsonl.ledger.jsonl", "rw-------",
                        "a.txt.jsonl.manifest.json", "rw-------",
                        "a.txt.jsonl.quarantine.jsonl", "rw-------"));
        assertThat(modes(outputs.resolve("sub")))
                .hasSize(4)
                .containsValue("rw-r--r--")
                .doesNotContainValue("rw-rw-rw-");
        Path state = folder.resolve("private.state");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rwx------");
        assertThat(modes(state)).containsKeys("job.json", "checkpoint.json", "kept", "corenlp-extreme.log");
        assertThat(Set.copyOf(modes(state).values())).containsExactly("rw-------");
    }

    private static void annotateWithoutUmask(String... inputs) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("run", "-o", Files.createDirectory(folder.resolve("private")) + "/"));
        words.addAll(List.of(inputs));
        words.addAll(List.of("--annotators=tokenize", "--max-line-bytes=100", "--keep-topics"));
        try (Program program = Program.startBehind(
                List.of("sh", "-c", "umask 000; exec \"$0\" \"$@\""), folder, words.toArray(String[]::new))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }
    }

    private static Set<PosixFilePermission> of(String mode) {
        return PosixFilePermissions.fromString(mode);
    }

    /** Of the files in a folder. */
    private static Map<String, String> modes(Path place) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                modes.put(
                        file.getFileName().toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }

    private static byte[] annotated(String output, Map<String, String> environment) throws Exception {
        try (Program program =
                Program.start(folder, List.of("-Xmx512m"), environment, "run", "in.txt", "-o", output, "-f")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }
        return Files.readAllBytes(folder.resolve(output));
    }
}
