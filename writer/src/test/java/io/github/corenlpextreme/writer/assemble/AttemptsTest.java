package io.github.corenlpextreme.writer.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One document in parts, sent by several attempts; those that break off are called zombies. */
@CoversFault(40)
class AttemptsTest extends AssemblyStory {

    private final Assembler assembler = beginBehindFirst(new JobPlan(List.of(20L), 10, 1).section(1));
    private final DocumentPart document = document(0, 0, 10, "");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @BeforeEach
    void open() {
        accept(assembler, opened(0, 0, 10, 10, 10));
    }

    @Test
    void putsThePartsOfOneAttemptTogether() {
        accept(assembler, part(document, 0, false, "A", "a0"), part(document, 1, true, "A", "a1"));

        assertThat(text).hasToString("a0a1");
    }

    @Test
    void nothingIsAppendedBeforeTheLastPart() {
        accept(assembler, part(document, 0, false, "A", "a0"), part(document, 1, false, "A", "a1"));

        assertThat(text).isEmpty();
        assertThat(assembler.position()).isEqualTo(BEFORE);
    }

    @Test
    void anAttemptThatBrokeOffIsReplacedByTheNext() {
        accept(assembler, part(document, 0, false, "A", "a0"));
        accept(assembler, part(document, 0, false, "B", "b0"), part(document, 1, true, "B", "b1"));

        assertThat(text).hasToString("b0b1");
    }

    @Test
    void theSameProcessMayBeginAgain() {
        accept(assembler, part(document, 0, false, "A", "a0"), part(document, 1, false, "A", "a1"));
        accept(assembler, part(document, 0, false, "A", "a0"), part(document, 1, true, "A", "a1"));

        assertThat(text).hasToString("a0a1");
    }

    @Test
    void partsOfTwoAttemptsNeverMix() {
        accept(assembler, part(document, 0, false, "A", "a0"), part(document, 1, true, "B", "b1"));

        assertThat(text).isEmpty();
    }

    @Test
    void aPartThatIsMissingIsNotPassedOver() {
        accept(assembler, part(document, 0, false, "A", "a0"), part(document, 2, true, "A", "a2"));

        assertThat(text).isEmpty();
    }

    @Test
    void aZombiesFirstPartDoesNotUndoItsSuccessor() {
        accept(assembler, part(document, 0, false, "B", "b0"));
        accept(assembler, part(document, 0, false, "zombie", "z0"));
        accept(assembler, part(document, 1, true, "B", "b1"));

        assertThat(text).hasToString("b0b1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void howeverZombiesInterleaveTheDocumentComesOutWhole(long seed) {
        Random random = new Random(seed);
        List<List<DocumentPart>> attempts = new ArrayList<>();
        for (String name : List.of("A", "B", "C")) {
            List<DocumentPart> parts = attempt(name, 1 + random.nextInt(4));
            boolean breaksOff = !name.equals("A") && random.nextBoolean();
            attempts.add(new ArrayList<>(breaksOff ? parts.subList(0, random.nextInt(parts.size())) : parts));
        }

        while (attempts.stream().anyMatch(parts -> !parts.isEmpty())) {
            List<DocumentPart> from = attempts.get(random.nextInt(attempts.size()));
            if (!from.isEmpty()) {
                accept(assembler, from.remove(0));
            }
        }

        assertThat(text.toString())
                .as("seed %d", seed)
                .matches("(A\\d)+|(B\\d)+|(C\\d)+")
                .contains("0");
    }

    private List<DocumentPart> attempt(String name, int parts) {
        List<DocumentPart> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            all.add(part(document, i, i == parts - 1, parts == 1 ? "" : name, name + i));
        }
        return all;
    }
}
