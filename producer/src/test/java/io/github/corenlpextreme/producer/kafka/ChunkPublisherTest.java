package io.github.corenlpextreme.producer.kafka;

import static io.github.corenlpextreme.producer.kafka.JobsOnBroker.expected;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrokerExtension.class)
@Timeout(value = 120, unit = SECONDS)
class ChunkPublisherTest {

    private final TestBroker broker;
    private final ClientSettings settings;
    private final JobTopicAdmin setUp;
    private final JobsOnBroker jobs;

    ChunkPublisherTest(TestBroker broker) {
        this.broker = broker;
        this.settings = new ClientSettings(broker.bootstrapServers(), Map.of());
        this.setUp = new JobTopicAdmin(settings);
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
    @CoversFault(24)
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
    @CoversFault(25)
    void refusesAJobThatIsBeingPublished() throws Exception {
        JobManifest job = JobsOnBroker.job("busy", 2, 200_000);
        setUp.prepare(job);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Long> first =
                CompletableFuture.supplyAsync(() -> new ChunkPublisher(settings, job).publish(slowly(over)));
        while (broker.records(TopicKind.CHUNKS.of(job.job()), 2) == 0) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> new ChunkPublisher(settings, job).publish(() -> false))
                .isInstanceOf(JobKafkaException.class)
                .hasMessage("another producer is publishing job busy: leave it to that one; if both have ended, start"
                        + " one of them again");
        over.set(true);
        first.get();
        new ChunkPublisher(settings, job).publish(() -> false);
        assertThat(jobs.published(job)).isEqualTo(expected(job));
    }

    @Test
    @CoversFault(25)
    void oneThatHasBegunInTheSameMomentIsNoticedByItsTraces() {
        JobManifest job = JobsOnBroker.job("moment", 1, 2_000);
        setUp.prepare(job);
        AtomicInteger steps = new AtomicInteger();
        BooleanSupplier otherComesBetween = () -> {
            if (steps.incrementAndGet() == 5) {
                intrude(job);
            }
            return false;
        };

        assertThatThrownBy(() -> new ChunkPublisher(settings, job).publish(otherComesBetween))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageStartingWith("another producer is publishing job moment");
    }

    private void intrude(JobManifest job) {
        try (LaneSender other =
                new LaneSender(settings, new RecordCodec(TopicLayout.ofInputs(job.job()), "application/json"))) {
            other.send(TopicKind.CHUNKS, 0, JobPlan.of(job).message(new PlanStep.ChunkStep(0)));
            other.flush();
        }
    }

    private static BooleanSupplier slowly(AtomicBoolean over) {
        return () -> {
            LockSupport.parkNanos(1_000_000);
            return over.get();
        };
    }

    @Test
    @CoversFault(43)
    void makesNoTopicAnewUnderAJobThatHasBegun() throws Exception {
        JobManifest job = JobsOnBroker.job("torn", 2, 35);
        setUp.prepare(job);
        new ChunkPublisher(settings, job).publish(() -> false);
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteTopics(List.of("torn.results")).all().get();
        }

        assertThatThrownBy(() -> setUp.prepare(job))
                .isInstanceOf(JobKafkaException.class)
                .hasMessage("topic torn.results was deleted after the job had begun, with everything in it: start"
                        + " another job with --job");
        assertThat(broker.topics()).doesNotContain("torn.results");
    }

    @Test
    @CoversFault(49)
    void saysThatKafkaHasForgottenTheWorkers() throws Exception {
        JobManifest job = JobsOnBroker.job("paused", 2, 35);
        boolean atFirst = setUp.prepare(job);
        boolean again = setUp.prepare(job);
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteConsumerGroups(List.of(JobGroups.workerGroup(job.job())))
                    .all()
                    .get();
        }

        assertThat(atFirst).isFalse();
        assertThat(again).isFalse();
        assertThat(setUp.prepare(job)).isTrue();
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
    @CoversFault(26)
    void namesTheSettingsThatDiffer() {
        setUp.prepare(JobsOnBroker.job("settings", 2, 35));
        JobManifest other = JobsOnBroker.job("settings", 2, 35, 40);

        assertThatThrownBy(() -> setUp.prepare(other))
                .isInstanceOf(JobKafkaException.class)
                .hasMessage("job settings is already on this Kafka, with different inputs: give the same options, or"
                        + " another --job");
    }

    @Test
    @CoversFault(26)
    void namesTheTopicThatHasOtherLanes() {
        setUp.prepare(JobsOnBroker.job("lanes", 2, 35));
        JobManifest other = JobsOnBroker.job("lanes", 3, 35);

        assertThatThrownBy(() -> setUp.prepare(other))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContainingAll("lanes.", "2 partitions", "3", "--job");
    }

    @Test
    @CoversFault(27)
    void namesTheInputThatHasChanged() {
        setUp.prepare(JobsOnBroker.job("changed", 2, 35, 8));
        JobManifest other = JobsOnBroker.job("changed", 2, 35, 9);

        assertThatThrownBy(() -> setUp.prepare(other))
                .isInstanceOf(InputChangedException.class)
                .hasMessageContainingAll(
                        "input 1.txt has changed since job changed was planned (its size was 8 bytes, is 9)", "--job");
    }

    @Test
    void removesAllTopicsOfAJobAndOfNoOther() {
        JobManifest job = JobsOnBroker.job("removed", 2, 35);
        JobManifest kept = JobsOnBroker.job("removed-not", 2, 35);
        setUp.prepare(job);
        setUp.prepare(kept);

        setUp.remove(TopicLayout.of(job));
        setUp.remove(TopicLayout.of(job));

        while (broker.topics().stream().anyMatch(name -> name.startsWith("removed."))) {
            Thread.onSpinWait(); // the broker learns a moment later what the controller has removed
        }
        assertThat(broker.topics()).contains(TopicKind.MANIFEST.of(kept.job()), TopicKind.CHUNKS.of(kept.job()));
    }

    private static BooleanSupplier after(int steps) {
        AtomicInteger left = new AtomicInteger(steps);
        return () -> left.getAndDecrement() <= 0;
    }
}
