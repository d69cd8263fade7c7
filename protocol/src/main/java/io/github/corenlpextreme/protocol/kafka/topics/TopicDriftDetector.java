package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides from what is seen of a job's topics whether they are still those that it began with, and keep
 * what they are given. A topic is missed only when two looks in a row do not find it: a broker that has
 * just started may not have heard of it. Used by one thread.
 */
final class TopicDriftDetector {

    private final TopicLayout names;
    private final int lanes;
    private final Map<TopicKind, String> ids = new EnumMap<>(TopicKind.class);
    private final Set<TopicKind> missed = EnumSet.noneOf(TopicKind.class);

    /**
     * Begins.
     *
     * @param known ids that earlier looks have found, perhaps another process's
     */
    TopicDriftDetector(TopicLayout names, int lanes, Map<TopicKind, String> known) {
        this.names = names;
        this.lanes = lanes;
        ids.putAll(known);
    }

    /** The ids of the topics as they were first seen. */
    Map<TopicKind, String> ids() {
        return Map.copyOf(ids);
    }

    /** What is wrong, in one sentence. */
    Optional<String> drift(Map<TopicKind, TopicState> seen) {
        return seen.entrySet().stream()
                .map(entry -> drift(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> drift(TopicKind topic, TopicState sight) {
        if (sight instanceof TopicState.MissingTopic) {
            return missed.add(topic)
                    ? Optional.empty()
                    : Optional.of(
                            name(topic) + " has been deleted, with everything in it: start another job with --job");
        }
        missed.remove(topic);
        return sight instanceof TopicState.PresentTopic there ? drift(topic, there) : Optional.empty();
    }

    private Optional<String> drift(TopicKind topic, TopicState.PresentTopic there) {
        String first = ids.putIfAbsent(topic, there.id());
        if (first != null && !first.equals(there.id())) {
            return Optional.of(name(topic)
                    + " is not the one that this job began with: it was deleted, with all that it held, and another one"
                    + " created in its place; start another job with --job");
        }
        int expected = topic == TopicKind.MANIFEST ? 1 : lanes;
        if (there.partitions() != expected) {
            return Optional.of(name(topic) + " has " + there.partitions() + " partitions, but the job was planned with "
                    + expected + ": start another job with --job");
        }
        return there.expiry()
                .map(setting -> name(topic) + " does not keep unread records (" + setting
                        + "): make it keep everything (kafka-configs.sh --alter --entity-type topics --entity-name "
                        + names.name(topic)
                        + " --add-config retention.ms=-1,retention.bytes=-1,cleanup.policy=delete), then"
                        + " start again");
    }

    private String name(TopicKind topic) {
        return "topic " + names.name(topic);
    }
}
