package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Creates and checks the topics of a job. Used by one thread. */
public final class JobTopics {

    private static final int LOOKS_FOR_LEADERS = 600;
    private static final long LONGEST_PAUSE = KafkaAdmin.PATIENCE.toNanos() / LOOKS_FOR_LEADERS;
    private static final long FIRST_PAUSE = LONGEST_PAUSE / 10;
    private static final int LOOKS_FOR_TOPICS = 4;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final KafkaAdmin admin;
    private final TopicLayout names;
    private final JobGroups groups;
    private final LongConsumer pause;

    public JobTopics(KafkaAdmin admin, TopicLayout names) {
        this(admin, names, LockSupport::parkNanos);
    }

    /** @param pause lets so many nanoseconds pass */
    JobTopics(KafkaAdmin admin, TopicLayout names, LongConsumer pause) {
        this.admin = admin;
        this.names = names;
        this.groups = new JobGroups(admin, names);
        this.pause = pause;
    }

    /**
     * Creates what is missing and sets the workers' starting point; does nothing to what is there.
     *
     * @return whether the workers had a starting point to be expected, but Kafka has forgotten it
     * @throws JobKafkaException if a topic is there with another number of partitions, or was deleted after
     *     the job had begun
     */
    public boolean create(int lanes) {
        refuseHalfAJob();
        short replication = (short) Math.min(3, admin.brokers().size());
        Set<TopicKind> made = createMissing(lanes, replication);
        for (TopicKind topic : names.own()) {
            awaitLeaders(topic, TopicSettings.partitions(topic, lanes));
        }
        if (ends(TopicKind.MANIFEST, 1).values().stream().allMatch(end -> end == 0)) {
            made.add(TopicKind.MANIFEST); // by a process that died before it had published it
        }
        return groups.startAtZero(lanes, made);
    }

    /**
     * Makes sure that every topic is there with the same number of partitions.
     *
     * @throws JobKafkaException if not; says which topic and what to do
     */
    public void check(int lanes) {
        Map<String, Supplier<Optional<TopicDescription>>> there =
                admin.topics(names.all().stream().map(names::name).toList());
        for (TopicKind topic : names.all()) {
            TopicDescription found = there.get(names.name(topic))
                    .get()
                    .orElseThrow(() -> new JobKafkaException("topic " + names.name(topic) + " does not exist: was it"
                            + " deleted? Start the job's producer again, or another job with --job"));
            refuseOther(topic, TopicSettings.partitions(topic, lanes), found);
        }
    }

    /**
     * Removes those topics of the job that are there; Kafka forgets the offsets with them. The manifest goes last:
     * while anything is left of a job, it can be found.
     */
    public void delete() {
        names.own().stream().filter(topic -> topic != TopicKind.MANIFEST).forEach(this::delete);
        delete(TopicKind.MANIFEST);
    }

    private void delete(TopicKind topic) {
        boolean unused = admin.deleteTopic(names.name(topic));
    }

    private void refuseOther(TopicKind topic, int expected, TopicDescription found) {
        int partitions = found.partitions().size();
        if (partitions != expected) {
            throw new JobKafkaException("topic " + names.name(topic) + " has " + partitions
                    + " partitions, but the job was planned with " + expected + ": start another job with --job");
        }
    }

    private Set<TopicKind> createMissing(int lanes, short replication) {
        Map<String, BooleanSupplier> created = admin.createTopics(names.own().stream()
                .map(topic -> TopicSettings.wished(
                        topic, names.name(topic), TopicSettings.partitions(topic, lanes), replication))
                .toList());
        Set<TopicKind> made = EnumSet.noneOf(TopicKind.class);
        for (TopicKind topic : names.own()) {
            int partitions = TopicSettings.partitions(topic, lanes);
            if (isCreated(topic, created, TopicSettings.needed(names.name(topic), partitions, replication))) {
                made.add(topic);
            } else {
                at(topic).ifPresent(found -> refuseOther(topic, partitions, found));
            }
        }
        return made;
    }

    /** Whether the topic was not there before. */
    private boolean isCreated(TopicKind topic, Map<String, BooleanSupplier> created, NewTopic needed) {
        try {
            return created.get(needed.name()).getAsBoolean();
        } catch (TopicRulesException e) {
            if (!TopicSettings.isDeletedFrom(topic)) {
                throw e;
            }
            return admin.createTopic(needed); // some Kafkas for hire have rules
        }
    }

    /**
     * A topic made anew under a job that has begun would be waited for in vain: what it held is not done again.
     * A broker may be late to hear of topics that were just deleted, so what looks like that is looked at again.
     */
    private void refuseHalfAJob() {
        for (int look = 1; ; look++) {
            Optional<TopicKind> missing =
                    names.own().stream().filter(topic -> at(topic).isEmpty()).findFirst();
            if (missing.isEmpty() || !hasBegun()) {
                return;
            }
            if (look == LOOKS_FOR_TOPICS) {
                throw new JobKafkaException("topic " + names.name(missing.get())
                        + " was deleted after the job had begun, with everything in it: start another job with --job");
            }
            pause.accept(SECOND);
        }
    }

    private boolean hasBegun() {
        return at(names.firstFilled())
                .map(found -> ends(names.firstFilled(), found.partitions().size()).values().stream()
                        .anyMatch(end -> end > 0))
                .orElse(false);
    }

    /** Only a partition's leader knows its end: a part that writes to the new topics needs one in each. */
    private void awaitLeaders(TopicKind topic, int partitions) {
        List<TopicPartition> lanes = OffsetAdmin.lanes(names.name(topic), partitions);
        for (int look = 1; !admin.offsets().haveLeaders(lanes, atLeastDescribe(topic)); look++) {
            if (look == LOOKS_FOR_LEADERS) {
                throw new JobKafkaException("topic " + names.name(topic) + " has partitions without a leader after "
                        + KafkaAdmin.PATIENCE.toSeconds() + " s: is every broker of this Kafka up?");
            }
            pause.accept(Math.min(LONGEST_PAUSE, FIRST_PAUSE * look)); // most are there in a moment
        }
    }

    private Optional<TopicDescription> at(TopicKind topic) {
        return admin.topic(names.name(topic), atLeastDescribe(topic));
    }

    private Map<TopicPartition, Long> ends(TopicKind topic, int partitions) {
        return admin.offsets().ends(OffsetAdmin.lanes(names.name(topic), partitions), atLeastDescribe(topic));
    }

    /** Read includes Describe, and a part that sets a job up needs it on these topics in any case. */
    private AccessRight atLeastDescribe(TopicKind topic) {
        boolean reads = EnumSet.of(TopicKind.MANIFEST, TopicKind.CHUNKS, TopicKind.SPANS)
                .contains(topic);
        return AccessRight.onTopic(reads ? "Read" : "Describe", names.name(topic));
    }
}
