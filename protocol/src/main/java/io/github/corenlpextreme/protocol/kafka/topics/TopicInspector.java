package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks at the topics of a job for whoever sets it up, with the rights that this needs in any case. */
record TopicInspector(Admin admin, AuthorizationErrors refusals, TopicLayout names) {

    private static final int LOOKS = 4;

    /** The topic as it is now, if it is there. */
    Optional<TopicDescription> at(TopicKind topic) {
        try {
            String name = names.name(topic);
            return Optional.of(refusals.await(
                    admin.describeTopics(List.of(name)).topicNameValues().get(name),
                    right(atLeastDescribe(topic), topic)));
        } catch (JobKafkaException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Where its partitions end; only their leaders know. */
    Map<TopicPartition, ListOffsetsResultInfo> ends(TopicKind topic, int partitions) {
        return refusals.await(admin.listOffsets(latest(topic, partitions)).all(), right(atLeastDescribe(topic), topic));
    }

    /**
     * A topic made anew under a job that has begun would be waited for in vain: nobody does again what it held.
     * A broker may be late to hear of topics that were just deleted, so what looks like that is looked at again.
     */
    void refuseHalfAJob() {
        for (int look = 0; look < LOOKS; look++) {
            Optional<TopicKind> missing =
                    names.own().stream().filter(topic -> at(topic).isEmpty()).findFirst();
            if (missing.isEmpty() || !hasBegun()) {
                return;
            }
            if (look == LOOKS - 1) {
                throw new JobKafkaException("topic " + names.name(missing.get())
                        + " was deleted after the job had begun, with all that it held: start another job with --job");
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    AccessRight right(String operation, TopicKind topic) {
        return AccessRight.onTopic(operation, names.name(topic));
    }

    private boolean hasBegun() {
        return at(names.firstFilled())
                .map(found -> ends(names.firstFilled(), found.partitions().size()).values().stream()
                        .anyMatch(end -> end.offset() > 0))
                .orElse(false);
    }

    private Map<TopicPartition, OffsetSpec> latest(TopicKind topic, int partitions) {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        for (int lane = 0; lane < partitions; lane++) {
            all.put(new TopicPartition(names.name(topic), lane), OffsetSpec.latest());
        }
        return all;
    }

    /** Read includes Describe, and whoever sets a job up needs it on these topics in any case. */
    private static String atLeastDescribe(TopicKind topic) {
        return EnumSet.of(TopicKind.MANIFEST, TopicKind.CHUNKS, TopicKind.SPANS).contains(topic) ? "Read" : "Describe";
    }
}
