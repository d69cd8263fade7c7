package io.github.corenlpextreme.protocol;

import static io.github.corenlpextreme.protocol.Topic.CHUNKS;
import static io.github.corenlpextreme.protocol.Topic.MANIFEST;
import static io.github.corenlpextreme.protocol.Topic.PARTIALS;
import static io.github.corenlpextreme.protocol.Topic.RESULTS;
import static io.github.corenlpextreme.protocol.Topic.RETRIED;
import static io.github.corenlpextreme.protocol.Topic.RETRIES;
import static io.github.corenlpextreme.protocol.Topic.SPANS;
import static io.github.corenlpextreme.protocol.Topic.SPAN_RESULTS;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The topics of a job and what they are called. A job that replays another one reads topics of that one in place
 * of some of its own; which, depends on what it is made from. Immutable.
 */
public final class TopicNames {

    private final JobId job;
    private final Basis basis;
    private final Set<Topic> own;
    private final Map<Topic, String> names = new EnumMap<>(Topic.class); // asked for with every record
    private final Map<String, Topic> topics = new HashMap<>();

    public TopicNames(JobId job, Basis basis) {
        this.job = job;
        this.basis = basis;
        this.own = Collections.unmodifiableSet(ownOf(basis.kind()));
        own.forEach(topic -> names.put(topic, topic.of(job)));
        replayedOf(basis.kind()).forEach(topic -> names.put(topic, topic.of(basis.job())));
        names.forEach((topic, name) -> topics.put(name, topic));
    }

    public static TopicNames of(JobManifest manifest) {
        return new TopicNames(manifest.job(), manifest.basis());
    }

    /** Of a job that replays none. */
    public static TopicNames ofInputs(JobId job) {
        return new TopicNames(job, Basis.inputsOf(job));
    }

    private static Set<Topic> ownOf(Basis.Kind kind) {
        return switch (kind) {
            case INPUTS -> EnumSet.of(MANIFEST, CHUNKS, PARTIALS, SPANS, RESULTS, SPAN_RESULTS);
            case CHUNKS -> EnumSet.of(MANIFEST, RESULTS, SPAN_RESULTS);
            case FAILURES -> EnumSet.of(MANIFEST, RETRIES, RETRIED);
        };
    }

    private static Set<Topic> replayedOf(Basis.Kind kind) {
        return switch (kind) {
            case INPUTS -> EnumSet.noneOf(Topic.class);
            case CHUNKS -> EnumSet.of(CHUNKS, SPANS);
            case FAILURES -> EnumSet.of(RESULTS, SPAN_RESULTS);
        };
    }

    public JobId job() {
        return job;
    }

    /** Those that are the job's own: made with it, written by its parts alone and removed with it. */
    public Set<Topic> own() {
        return own;
    }

    /** All that the job's parts need: its own, and those of a replayed job, which are read and never written. */
    public Set<Topic> all() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** From which workers take their work. */
    public List<Topic> work() {
        return basis.kind() == Basis.Kind.FAILURES ? List.of(RETRIES) : List.of(CHUNKS, SPANS);
    }

    /** Which an output is put together from. */
    public List<Topic> documents() {
        return basis.kind() == Basis.Kind.FAILURES
                ? List.of(RESULTS, SPAN_RESULTS, RETRIED)
                : List.of(RESULTS, SPAN_RESULTS);
    }

    /** The first of its own topics to be filled. */
    public Topic firstFilled() {
        return switch (basis.kind()) {
            case INPUTS -> CHUNKS;
            case CHUNKS -> RESULTS;
            case FAILURES -> RETRIES;
        };
    }

    /** Whether the job's writer has lines to stitch; else that was done once and for all by the replayed job. */
    public boolean stitches() {
        return own().contains(PARTIALS);
    }

    /**
     * What a topic is called.
     *
     * @throws IllegalArgumentException if the job has no such topic
     */
    public String name(Topic topic) {
        String name = names.get(topic);
        if (name == null) {
            throw new IllegalArgumentException("job " + job + " has no topic of " + topic);
        }
        return name;
    }

    /** The topic that is called so, if it is one of the job's. */
    public Optional<Topic> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }
}
