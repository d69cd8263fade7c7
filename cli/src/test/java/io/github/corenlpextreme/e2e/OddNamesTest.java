package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.testkit.text.HostileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that would come back in the middle of the work, or steer the terminal: refused before anything is begun. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class OddNamesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void inputs() throws Exception {
        write("good.txt");
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
        Files.createDirectory(folder.resolve("dir"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines.txt", "a\ttab.txt", "red\u001B[31m.txt", "\u0007.txt", "x\u2028y.txt"})
    void anInputsNameHoldsNoControlCharacter(String name) throws Exception {
        write(name);

        CommandResult refused = refused("run", path(name));

        assertThat(refused.err())
                .startsWith("corenlp-extreme: the name ")
                .contains("control character", "rename")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }

    @Test
    void norDoesThatOfAFolderOnTheWay() throws Exception {
        Files.createDirectory(folder.resolve("a\nb"));
        write("a\nb/good.txt");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("a\nb/good.txt"));

        assertThat(refused("run", link.toString()).err()).contains("control character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -o            | out\u001Bput.jsonl
                    --state-dir   | sta\tte
                    --properties  | a\u0007b
                    --input-root  | a\u009Bb
                    """)
    void norDoesAnyOtherNameOnTheCommandLine(String option, String name) throws Exception {
        assertThat(refused("run", path("good.txt"), option, path(name)).err()).contains("control character");
    }

    @Test
    void theNamesOfTheFilesBesideTheOutputFitIntoAFolder() throws Exception {
        String longest = "n".repeat(217) + ".txt"; // 221 bytes and .jsonl: 28 less than a name may have
        write("n" + longest);

        assertThat(refused("run", path("n" + longest)).err()).contains("too long", "256 bytes", "255", "-o");
        assertThat(refused("run", path("good.txt"), "-o", path("é".repeat(114))).err())
                .contains("too long", "256 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "/dev/stdin", "/dev/null", "/dev/fd/0", "/proc/self/fd/0"})
    void whatCannotBeReadByPositionIsRefusedWithoutWaiting(String name) throws Exception {
        assertThat(refused("run", folder.resolve(name).toString()).err())
                .containsAnyOf("is a pipe or a device, which cannot be read by position", "name that file itself");
    }

    @Test
    void standardInputIsNoInput() throws Exception {
        assertThat(refused("run", "-").err())
                .contains("standard input cannot be read by position", "save it to a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--properties", "--kafka-config", "--config"})
    void aFileOfPropertiesIsAFile(String option) throws Exception {
        for (String name : List.of("pipe", "dir")) {
            String[] kafka = {"run", path("good.txt"), "--bootstrap-servers", "127.0.0.1:1", option, path(name)};
            assertThat(refused(kafka).err()).contains(path(name), "is not a regular file");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run, --job, -x",
        "run, --job, _x",
        "producer, --job, -x",
        "producer, --job, _x",
        "worker, --job, -x",
        "worker, --job, 'a,_x'",
        "writer, --job, -x",
        "writer, --job, _x",
        "autoscale, --job, -x",
        "autoscale, --job, a/b",
        "reannotate, --job, -x",
        "retry, --job, _x"
    })
    void anIdThatNoJobCanHaveIsRefusedBeforeKafkaIsLookedFor(String command, String option, String id)
            throws Exception {
        List<String> words = Stream.concat(
                        Stream.of(command, option, id, "--bootstrap-servers", "127.0.0.1:1"), own(command))
                .toList();

        CommandResult refused = refused(words.toArray(String[]::new));

        assertThat(refused.err()).contains("--job ", "starting with a letter or digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs show", "jobs clean", "rewrite", "reannotate", "retry"})
    void soIsOneThatIsAnArgument(String command) throws Exception {
        List<String> words = Stream.concat(
                        Stream.of(command.split(" ")), Stream.of("_x", "--bootstrap-servers", "127.0.0.1:1"))
                .toList();

        assertThat(refused(words.toArray(String[]::new)).err()).contains("job _x: ");
    }

    @Test
    void linksThatLeadInACircleAreNoOutput() throws Exception {
        Files.createSymbolicLink(folder.resolve("one"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("one"));

        assertThat(refused("run", path("good.txt"), "-o", path("one")).err()).contains("leads back to itself");
    }

    @Test
    void theContentOfAFileIsNoOption() throws Exception {
        Files.writeString(folder.resolve("args"), "--no-such-option\n");

        assertThat(refused("run", "@" + path("args")).err()).contains("@" + path("args") + ": no such file");
    }

    /** Whatever is not what was asked for is named in the answer; one of the names, all of the hostile texts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify|out#.jsonl",
                "verify|good.txt|--input|#",
                "run|no#.txt",
                "run|good.txt|--annotators|tokenize,x#",
                "run|good.txt|--property|x#=1",
                "run|good.txt|--property|pos.maxlen=#",
                "run|good.txt|--format|#",
                "run|good.txt|--encoding|#",
                "run|good.txt|--workers|#",
                "run|good.txt|--no#option",
                "run|good.txt|-o|missing#/out",
                "run|good.txt|--config|none#",
                "run|good.txt|--properties|none#",
                "run|good.txt|--bootstrap-servers|x#:1",
                "producer|good.txt|--bootstrap-servers|127.0.0.1:1|--kafka-config|none#",
                "models|-o|no#/jar|--annotators|x#",
                "jobs|--state-dir|none#",
                "jobs|show|x#|--bootstrap-servers|127.0.0.1:1",
                "no#command"
            })
    void noAnswerSteersATerminalOrLooksLikeTwo(String command) throws Exception {
        String hostile = HostileText.allInNames().collect(Collectors.joining("-"));
        String[] words = Stream.of(command.split("\\|"))
                .map(word -> word.equals("good.txt") ? path(word) : word)
                .map(word -> word.replace("#", hostile))
                .toArray(String[]::new);

        CommandResult answer = CommandResult.inThisJvm(words);

        assertThat(answer.exitCode()).as(answer.err()).isNotZero();
        HostileText.requireHarmlessLines(answer.err());
        assertThat(answer.err().lines()).allMatch(line -> line.matches("(corenlp-extreme: |Try '|Possible ).*"));
    }

    /** What lies beside an output may come from another program. */
    @ParameterizedTest
    @ValueSource(strings = {"good.txt.jsonl.manifest.json", "good.txt.jsonl.ledger.jsonl", "state/job.json"})
    void noAnswerRepeatsWhatAFileHolds(String file) throws Exception {
        String hostile = HostileText.all().collect(Collectors.joining("-"));
        StateFolder.open(folder.resolve("state")).close();
        write("good.txt.jsonl");
        for (String content : List.of(hostile, "{\"" + hostile.replaceAll("\\p{Cntrl}|\\\\", "") + "\":1}")) {
            Files.writeString(folder.resolve(file), content.replaceAll("\\p{Cs}", ""));
            for (List<String> words : List.of(
                    List.of("verify", path("good.txt.jsonl")),
                    List.of("run", path("good.txt"), "--state-dir", path("state"), "--annotators", "tokenize"),
                    List.of("jobs", "--state-dir", path("state")))) {
                CommandResult answer = CommandResult.inThisJvm(words.toArray(String[]::new));
                assertThat(answer.exitCode()).as(answer.err()).isNotZero();
                HostileText.requireHarmlessLines(answer.err());
                assertThat(answer.err().lines()).allMatch(line -> line.matches("(corenlp-extreme: |Try ').*"));
            }
        }
    }

    private static Stream<String> own(String command) {
        return switch (command) {
            case "worker" -> Stream.of("--input-root", "/tmp");
            case "run", "producer" -> Stream.of("../examples/sample.txt", "--annotators", "tokenize");
            case "reannotate", "retry" -> Stream.of("some-job");
            default -> Stream.of();
        };
    }

    private CommandResult refused(String... words) throws Exception {
        List<String> before = names();
        CommandResult result = CommandResult.inThisJvm(words);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.err().lines().filter(line -> !line.startsWith("Try ")))
                .as(result.err())
                .hasSize(1);
        assertThat(names()).isEqualTo(before);
        return result;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), "A line.\n");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
