package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenuresTest {

    private static final Lane LANE = new Lane(Topic.CHUNKS, 0);
    private static final Lane SPANS = new Lane(Topic.SPANS, 0);

    private final Tenures tenures = new Tenures();

    @Test
    void tellsChunksAndSpansOfOneNumberApart() {
        tenures.begin(LANE, 5);
        tenures.begin(SPANS, 9);

        Task task = take(LANE, 5);
        tenures.complete(task);

        assertThat(tenures.committable()).isEqualTo(Map.of(LANE, 6L, SPANS, 9L));
    }

    @Test
    void takesNoCompletionOfAnEarlierTenure() {
        tenures.begin(LANE, 0);
        Task early = take(LANE, 0);
        tenures.retain(Set.of());
        tenures.begin(LANE, 0);
        take(LANE, 0);

        tenures.complete(early);

        assertThat(tenures.committable()).isEqualTo(Map.of(LANE, 0L));
    }

    @Test
    void takesNoCompletionInALaneThatIsGone() {
        tenures.begin(LANE, 0);
        Task task = take(LANE, 0);
        tenures.retain(Set.of(SPANS));

        tenures.complete(task);

        assertThat(tenures.holds(LANE)).isFalse();
        assertThat(tenures.committable()).isEmpty();
    }

    @Test
    void keepsARetainedLaneAsItIs() {
        tenures.begin(LANE, 3);
        take(LANE, 3);

        tenures.retain(Set.of(LANE));

        assertThat(tenures.next(LANE)).isEqualTo(4);
        assertThat(tenures.lanes()).containsExactly(LANE);
    }

    private Task take(Lane lane, long offset) {
        return new Task(lane, offset, tenures.take(lane, offset), new Step.AtEndOfJob(0), new EndOfJob());
    }
}
