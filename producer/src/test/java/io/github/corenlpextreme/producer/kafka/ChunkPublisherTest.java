package io.github.corenlpextreme.producer.kafka;

import static io.github.corenlpextreme.producer.kafka.JobsOnBroker.expected;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrokerExtension.class)
@Timeout(value = 120, unit = SECONDS)
class ChunkPublisherTest {

    private final TestBroker broker;
    private final ClientSettings settings;
    private final JobSetUp setUp;
    private final JobsOnBroker jobs;

    ChunkPublisherTest(TestBroker broker) {
        this.broker = broker;
        this.settings = new ClientSettings(broker.bootstrapServers(), Map.of());
        this.setUp = new JobSetUp(settings);
        this.jobs = new JobsOnBroker(settings);
    }

    @Test
    void publishesEveryStepOnceAndInOrder() {
        JobManifest job = JobsOnBroker.job("whole", 3, 95, 0, 20);
        setUp.prepare(job);

        long sent = new ChunkPublisher(settings, job).publish(() -> false);

        assertThat(sent).isEqualTo(12 + 3 * 4);
        assertThat(jobs.published(job)).isEqualTo(expected(job));
    }

    @Test
    void publishesNothingASecondTime() {
        JobManifest job = JobsOnBroker.job("twice", 2, 35);
        setUp.prepare(job);
        new ChunkPublisher(settings, job).publish(() -> false);

        long sent = new ChunkPublisher(settings, job).publish(() -> false);

        assertThat(sent).isZero();
        assertThat(jobs.published(job)).isEqualTo(expected(job));
    }

    @Test
    void goesOnWhereItWasStopped() {
        JobManifest job = JobsOnBroker.job("stopped", 3, 95, 0, 41);
        setUp.prepare(job);
        for (int steps : new int[] {5, 9, 13}) {
            new ChunkPublisher(settings, job).publish(after(steps)); // in the first file, at its end, in the third
        }

        new ChunkPublisher(settings, job).publish(() -> false);

        assertThat(jobs.published(job)).isEqualTo(expected(job));
    }

    @Test
    void publishesNothingWhenStoppedAtOnce() {
        JobManifest job = JobsOnBroker.job("at-once", 2, 35);
        setUp.prepare(job);

        assertThat(new ChunkPublisher(settings, job).publish(() -> true)).isZero();
    }

    @Test
    void preparesAJobAgainWithoutHarm() {
        JobManifest job = JobsOnBroker.job("again", 2, 35);
        setUp.prepare(job);
        new ChunkPublisher(settings, job).publish(() -> false);

        setUp.prepare(job);

        assertThat(jobs.published(job)).isEqualTo(expected(job));
    }

    @Test
    void namesTheSettingsThatDiffer() {
        setUp.prepare(JobsOnBroker.job("settings", 2, 35));
        JobManifest other = JobsOnBroker.job("settings", 2, 35, 40);

        assertThatThrownBy(() -> setUp.prepare(other))
                .isInstanceOf(KafkaTroubleException.class)
                .hasMessage("job settings is on this Kafka already, with other inputs: give the same options, or"
                        + " another --job");
    }

    @Test
    void namesTheTopicThatHasOtherLanes() {
        setUp.prepare(JobsOnBroker.job("lanes", 2, 35));
        JobManifest other = JobsOnBroker.job("lanes", 3, 35);

        assertThatThrownBy(() -> setUp.prepare(other))
                .isInstanceOf(KafkaTroubleException.class)
                .hasMessageContainingAll("lanes.", "2 partitions", "3", "--job");
    }

    @Test
    void namesTheInputThatHasChanged() {
        setUp.prepare(JobsOnBroker.job("changed", 2, 35, 8));
        JobManifest other = JobsOnBroker.job("changed", 2, 35, 9);

        assertThatThrownBy(() -> setUp.prepare(other))
                .isInstanceOf(InputChangedException.class)
                .hasMessageContainingAll("input 1.txt has changed since job changed was planned", "--job");
    }

    @Test
    void removesAllTopicsOfAJobAndOfNoOther() {
        JobManifest job = JobsOnBroker.job("removed", 2, 35);
        JobManifest kept = JobsOnBroker.job("removed-not", 2, 35);
        setUp.prepare(job);
        setUp.prepare(kept);

        setUp.remove(job.job());
        setUp.remove(job.job());

        while (broker.topics().stream().anyMatch(name -> name.startsWith("removed."))) {
            Thread.onSpinWait(); // the broker learns a moment later what the controller has removed
        }
        assertThat(broker.topics()).contains(Topic.MANIFEST.of(kept.job()), Topic.CHUNKS.of(kept.job()));
    }

    private static BooleanSupplier after(int steps) {
        AtomicInteger left = new AtomicInteger(steps);
        return () -> left.getAndDecrement() <= 0;
    }
}
