package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.text.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a foreign client calls things does not reach the terminal as it is. */
@ExtendWith(BrokerExtension.class)
@Timeout(120)
class HostileNamesIT {

    @TempDir
    private Path folder;

    /** Names and annotators of a record, as all commands print them that read it. */
    @Test
    void noNameInAManifestSteersATerminal(TestBroker broker) throws Exception {
        Files.writeString(folder.resolve("a.txt"), "A line.\n");
        HostileJob job = new HostileJob(broker, "hostile-names");
        String hostile = hostileInJson();
        job.publish(
                TopicKind.MANIFEST,
                job.manifest(new InputRoot(folder).describe("a.txt"))
                        .replace("\"a.txt\"", "\"a" + hostile + ".txt\"")
                        .replace("[\"tokenize\"]", "[\"tokenize\",\"x" + hostile + "\"]"));

        assertThat(printed(job.words("worker", "--quiet", "--input-root=" + folder)))
                .contains("unknown annotator x");
        assertThat(printed(job.words("writer", "--quiet", "-o" + folder + "/")))
                .contains("a\\u001B]0;title", "holds a control character");
        assertThat(printed(job.on("jobs"))).contains(job.id());
        assertThat(printed(job.on("jobs", "show", job.id()))).contains("a\\u001B]0;title\\u0007");
        for (String[] json : List.of(job.on("jobs", "--json"), job.on("jobs", "show", "--json", job.id()))) {
            String line = printed(json)
                    .lines()
                    .filter(one -> one.contains(job.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(new ObjectMapper().readTree(line).toString()).contains(job.id());
        }
    }

    private static String hostileInJson() {
        String hostile = HostileText.all()
                .filter(text -> text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE))
                .collect(Collectors.joining("-"));
        String json = JsonNodeFactory.instance.textNode(hostile).toString();
        return json.substring(1, json.length() - 1);
    }

    /** All that a command prints, made sure that it is lines of text. */
    private static String printed(String... command) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            CommandResult answer = CommandResult.inThisJvm(command);
            String all = answer.err() + out.toString(UTF_8);
            HostileText.requireHarmlessLines(all);
            assertThat(answer.err().lines()).allMatch(line -> line.startsWith("corenlp-extreme: "));
            return all;
        } finally {
            System.setOut(before);
        }
    }
}
