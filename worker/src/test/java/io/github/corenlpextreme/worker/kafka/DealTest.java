package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DealTest {

    @Test
    void comesOutAsItWentIn() {
        Deal deal = new Deal(1, 10_000, List.of(0, 1, 9_999));
        LaneReport report = new LaneReport(3, Map.of(0, 1L << 40, 7, -1L));

        assertThat(Deal.read(deal.write())).contains(deal);
        assertThat(LaneReport.read(report.write())).isEqualTo(report);
    }

    @Test
    void whatIsCutOffSaysNothing() {
        byte[] deal = new Deal(1, 3, List.of(0, 1, 2)).write().array();
        byte[] report = new LaneReport(3, Map.of(0, 5L, 7, 6L)).write().array();

        for (int length = 0; length < deal.length; length++) {
            assertThat(Deal.read(ByteBuffer.wrap(deal, 0, length))).isEmpty();
        }
        for (int length = 0; length < report.length; length++) {
            assertThat(LaneReport.read(ByteBuffer.wrap(report, 0, length))).isEqualTo(LaneReport.NONE);
        }
    }

    @Test
    void whatAnotherVersionHasWrittenSaysNothing() {
        ByteBuffer deal = new Deal(1, 3, List.of(0, 1, 2)).write().put(0, (byte) 2);
        ByteBuffer report = new LaneReport(3, Map.of(0, 5L)).write().put(0, (byte) 2);

        assertThat(Deal.read(deal)).isEmpty();
        assertThat(LaneReport.read(report)).isEqualTo(LaneReport.NONE);
        assertThat(Deal.read(null)).isEmpty();
        assertThat(LaneReport.read(null)).isEqualTo(LaneReport.NONE);
    }

    @Test
    void aGroupThatKafkaCouldNotKeepIsNotToldEverything() {
        assertThat(new Deal(0, 100, Collections.nCopies(1000, 0)).write()).isNotNull();
        assertThat(new Deal(0, 1000, Collections.nCopies(1000, 0)).write()).isNull();
    }

    @Test
    void leavesAChoiceIfAWorkerHasSeveralLanes() {
        assertThat(new Deal(0, 2, List.of(0, 1, 0)).leavesAChoice()).isTrue();
        assertThat(new Deal(0, 3, List.of(2, 1, 0)).leavesAChoice()).isFalse();
    }
}
