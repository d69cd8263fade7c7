package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** The consumer groups of a job, in which its workers and its writers note how far they are. */
public final class JobGroups {

    private final GroupAdmin groups;
    private final TopicLayout names;

    public JobGroups(KafkaAdmin admin, TopicLayout names) {
        this.groups = admin.groups();
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

    /** The group in which the writers of a job of several sections share them out. */
    public static String sectionGroup(JobId job) {
        return job + ".sections";
    }

    /**
     * Removes all groups of the job, if they are there: offsets in topics that it replays would outlive it.
     *
     * @param sections of the job
     * @throws JobKafkaException if a worker is at work
     */
    public void forgetGroups(int sections) {
        List.of(workerGroup(names.job()), writerGroup(names.job())).forEach(groups::delete);
        if (sections > 1) {
            groups.delete(sectionGroup(names.job()));
        }
    }

    /** Removes all members from the workers' group; does nothing if there are none. */
    public void forgetWorkers() {
        String group = workerGroup(names.job());
        if (groups.members(group) > 0) {
            groups.removeMembers(group);
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
        String group = workerGroup(names.job());
        AccessRight ofGroup = AccessRight.onGroup("Read", group);
        Set<TopicPartition> known = groups.committed(group, ofGroup).keySet();
        for (TopicKind topic : names.work()) {
            boolean begins =
                    made.contains(topic) || made.contains(TopicKind.MANIFEST) || made.contains(names.firstFilled());
            Map<TopicPartition, Long> start = OffsetAdmin.lanes(names.name(topic), lanes).stream()
                    .filter(lane -> begins || !known.contains(lane))
                    .collect(Collectors.toMap(Function.identity(), lane -> 0L));
            if (!start.isEmpty()) {
                forgotten |= !begins;
                groups.commit(group, start, AccessRight.onTopic("Read", names.name(topic)), ofGroup);
            }
        }
        return forgotten;
    }
}
