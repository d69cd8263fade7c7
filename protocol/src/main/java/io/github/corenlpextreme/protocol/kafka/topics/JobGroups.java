package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The two consumer groups of a job, in which its workers and its writer note how far they are. */
public final class JobGroups {

    private final Admin admin;
    private final AuthorizationErrors refusals;
    private final TopicLayout names;

    public JobGroups(Admin admin, ClientSettings settings, TopicLayout names) {
        this.admin = admin;
        this.refusals = new AuthorizationErrors(settings);
        this.names = names;
    }

    /** The group under which all workers of the job consume. */
    public static String workerGroup(JobId job) {
        return job + ".workers";
    }

    /** The group under which the writer notes how far it has come. */
    public static String writerGroup(JobId job) {
        return job + ".writer";
    }

    /**
     * Removes both groups of the job, if they are there: offsets in topics that it replays would outlive it.
     *
     * @throws JobKafkaException if a worker is at work
     */
    public void forgetGroups() {
        for (String group : List.of(workerGroup(names.job()), writerGroup(names.job()))) {
            try {
                refusals.await(admin.deleteConsumerGroups(List.of(group)).all(), AccessRight.onGroup("Delete", group));
            } catch (JobKafkaException e) {
                if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                    throw e;
                }
            }
        }
    }

    /** Removes all members from the workers' group; does nothing if there are none. */
    public void forgetWorkers() {
        String group = workerGroup(names.job());
        if (hasMembers(group)) {
            refusals.await(
                    admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                            .all(),
                    AccessRight.onGroup("Read", group));
        }
    }

    private boolean hasMembers(String group) {
        try {
            return !refusals.await(
                            admin.describeConsumerGroups(List.of(group)).all(), AccessRight.onGroup("Describe", group))
                    .get(group)
                    .members()
                    .isEmpty();
        } catch (JobKafkaException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Sets where the workers begin, unless they have begun. Offsets of a job, or of topics, just made can only be those
     * of others that had their names before.
     *
     * @param made topics that were not there before
     * @return whether the workers had a starting point to be expected, but Kafka has forgotten it
     */
    boolean startAtZero(int lanes, Set<TopicKind> made) {
        boolean forgotten = false;
        AccessRight ofGroup = AccessRight.onGroup("Read", workerGroup(names.job()));
        Map<TopicPartition, OffsetAndMetadata> known = refusals.await(
                admin.listConsumerGroupOffsets(workerGroup(names.job())).partitionsToOffsetAndMetadata(), ofGroup);
        for (TopicKind topic : names.work()) {
            Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
            for (int lane = 0; lane < lanes; lane++) {
                start.put(new TopicPartition(names.name(topic), lane), new OffsetAndMetadata(0));
            }
            boolean begins =
                    made.contains(topic) || made.contains(TopicKind.MANIFEST) || made.contains(names.firstFilled());
            start.keySet().removeIf(partition -> !begins && known.get(partition) != null);
            if (!start.isEmpty()) {
                forgotten |= !begins;
                refusals.await(
                        admin.alterConsumerGroupOffsets(workerGroup(names.job()), start)
                                .all(),
                        AccessRight.onTopic("Read", names.name(topic)),
                        ofGroup);
            }
        }
        return forgotten;
    }
}
