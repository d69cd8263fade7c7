package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneAssignmentTest {

    @Test
    void comesOutAsItWentIn() {
        LaneAssignment deal = new LaneAssignment(1, 10_000, List.of(0, 1, 9_999));
        BacklogReport report = new BacklogReport(3, Map.of(0, 1L << 40, 7, -1L));

        assertThat(LaneAssignment.read(deal.write())).contains(deal);
        assertThat(BacklogReport.read(report.write())).isEqualTo(report);
    }

    @Test
    void whatIsCutOffSaysNothing() {
        byte[] deal = new LaneAssignment(1, 3, List.of(0, 1, 2)).write().array();
        byte[] report = new BacklogReport(3, Map.of(0, 5L, 7, 6L)).write().array();

        for (int length = 0; length < deal.length; length++) {
            assertThat(LaneAssignment.read(ByteBuffer.wrap(deal, 0, length))).isEmpty();
        }
        for (int length = 0; length < report.length; length++) {
            assertThat(BacklogReport.read(ByteBuffer.wrap(report, 0, length))).isEqualTo(BacklogReport.NONE);
        }
    }

    @Test
    void whatAnotherVersionHasWrittenSaysNothing() {
        ByteBuffer deal = new LaneAssignment(1, 3, List.of(0, 1, 2)).write().put(0, (byte) 2);
        ByteBuffer report = new BacklogReport(3, Map.of(0, 5L)).write().put(0, (byte) 2);

        assertThat(LaneAssignment.read(deal)).isEmpty();
        assertThat(BacklogReport.read(report)).isEqualTo(BacklogReport.NONE);
        assertThat(LaneAssignment.read(null)).isEmpty();
        assertThat(BacklogReport.read(null)).isEqualTo(BacklogReport.NONE);
    }

    @Test
    void aGroupThatKafkaCouldNotKeepIsNotToldEverything() {
        assertThat(new LaneAssignment(0, 100, Collections.nCopies(1000, 0)).write())
                .isNotNull();
        assertThat(new LaneAssignment(0, 1000, Collections.nCopies(1000, 0)).write())
                .isNull();
    }

    @Test
    void leavesAChoiceIfAWorkerHasSeveralLanes() {
        assertThat(new LaneAssignment(0, 2, List.of(0, 1, 0)).leavesAChoice()).isTrue();
        assertThat(new LaneAssignment(0, 3, List.of(2, 1, 0)).leavesAChoice()).isFalse();
    }
}
