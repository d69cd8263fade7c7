package io.github.corenlpextreme.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.cli.health.HealthServer;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.worker.progress.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkerConsoleTest {

    private final List<String> said = new ArrayList<>();
    private final WorkerConsole talk =
            new WorkerConsole(said::add, HealthServer.start(Optional.empty()).health(), 16);

    @Test
    void saysThatItHasJoinedAndHowItsLanesChange() {
        talk.holding(lanes(0, 16));
        talk.holding(lanes(0, 8));
        talk.holding(lanes(8, 16));
        talk.holding(Set.of());

        assertThat(said)
                .containsExactly(
                        "models loaded, joined: working on 16 of 16 lanes",
                        "working on 8 of 16 lanes",
                        "working on 8 of 16 lanes",
                        "working on 0 of 16 lanes; waiting for one");
    }

    @Test
    void aRebalanceThatGivesTheSameLanesIsNoNews() {
        talk.holding(lanes(0, 4));

        talk.holding(lanes(0, 4));

        assertThat(said).hasSize(1);
    }

    @Test
    void whoeverJoinsWithoutALaneSaysThat() {
        talk.holding(Set.of());

        assertThat(said).containsExactly("models loaded, joined: working on 0 of 16 lanes; waiting for one");
    }

    private static Set<Lane> lanes(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(lane -> Stream.of(new Lane(TopicKind.CHUNKS, lane), new Lane(TopicKind.SPANS, lane)))
                .collect(Collectors.toSet());
    }
}
