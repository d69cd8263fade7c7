package io.github.corenlpextreme.writer.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblerResumeTest extends AssemblyStory {

    private static final SectionPlan PLAN = new JobPlan(List.of(35L), 10, 1).section(1);

    /** As they are wanted, one after the other. */
    private static final List<LaneMessage> MESSAGES = List.of(
            opened(0, 0, 10, 4, 7),
            document(0, 0, 4, "a"),
            spanClosed(0, 0, 4),
            document(0, 4, 7, "b"),
            closed(0),
            openedMiddle(1, 10, 20),
            closed(1),
            opened(2, 20, 25, 22, 24),
            document(2, 7, 22, "c"),
            spanClosed(2, 7, 22),
            document(2, 22, 24, "d"),
            closed(2),
            document(2, 24, 25, "e"),
            spanClosed(2, 24, 25),
            new EndOfFile(0),
            new EndOfFile(0),
            new EndOfJob(),
            new EndOfJob());

    @Test
    void goesOnFromBetweenAnyTwoSteps() {
        Assembler assembler = beginBehindFirst(PLAN);
        int steps = 0;

        for (LaneMessage message : MESSAGES) {
            if (assembler.betweenSteps()) {
                assembler = new Assembler(PLAN, assembler.state());
                steps++;
            }
            accept(assembler, message);
        }

        assertThat(steps).isEqualTo(5);
        assertThat(text).hasToString("abcde");
        assertThat(rows).hasSize(7).endsWith(new AssemblyEffect.FileComplete(0));
        assertThat(assembler.finished()).isTrue();
    }

    @Test
    void isBetweenStepsOnlyWhileNothingOfAStepHasBeenTaken() {
        Assembler assembler = beginBehindFirst(PLAN);

        accept(assembler, MESSAGES.get(0));
        boolean afterOpening = assembler.betweenSteps();
        accept(assembler, MESSAGES.get(1), MESSAGES.get(2));
        boolean afterSpan = assembler.betweenSteps();
        accept(assembler, MESSAGES.get(3), MESSAGES.get(4));

        assertThat(afterOpening).isFalse();
        assertThat(afterSpan).isFalse();
        assertThat(assembler.betweenSteps()).isTrue();
    }

    @Test
    void theStateStaysAtTheLastStepsEndWithinAStep() {
        Assembler assembler = beginBehindFirst(PLAN);
        accept(assembler, MESSAGES.subList(0, 5).toArray(LaneMessage[]::new));
        AssemblyState between = assembler.state();

        accept(assembler, MESSAGES.get(5));

        assertThat(between.position()).isEqualTo(BEFORE + 7);
        assertThat(assembler.state()).isEqualTo(between);
    }
}
