package io.github.corenlpextreme.protocol;

import static io.github.corenlpextreme.protocol.TopicKind.CHUNKS;
import static io.github.corenlpextreme.protocol.TopicKind.MANIFEST;
import static io.github.corenlpextreme.protocol.TopicKind.PARTIALS;
import static io.github.corenlpextreme.protocol.TopicKind.RESULTS;
import static io.github.corenlpextreme.protocol.TopicKind.RETRIED;
import static io.github.corenlpextreme.protocol.TopicKind.RETRIES;
import static io.github.corenlpextreme.protocol.TopicKind.SPANS;
import static io.github.corenlpextreme.protocol.TopicKind.SPAN_RESULTS;

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
public final class TopicLayout {

    private final JobId job;
    private final JobOrigin basis;
    private final Set<TopicKind> own;
    private final Map<TopicKind, String> names = new EnumMap<>(TopicKind.class); // asked for with every record
    private final Map<String, TopicKind> topics = new HashMap<>();

    public TopicLayout(JobId job, JobOrigin basis) {
        this.job = job;
        this.basis = basis;
        this.own = Collections.unmodifiableSet(ownOf(basis.kind()));
        own.forEach(topic -> names.put(topic, topic.of(job)));
        replayedOf(basis.kind()).forEach(topic -> names.put(topic, topic.of(basis.job())));
        names.forEach((topic, name) -> topics.put(name, topic));
    }

    public static TopicLayout of(JobManifest manifest) {
        return new TopicLayout(manifest.job(), manifest.basis());
    }

    /** Of a job that replays none. */
    public static TopicLayout ofInputs(JobId job) {
        return new TopicLayout(job, JobOrigin.inputsOf(job));
    }

    private static Set<TopicKind> ownOf(JobOrigin.OriginKind kind) {
        return switch (kind) {
            case INPUTS -> EnumSet.of(MANIFEST, CHUNKS, PARTIALS, SPANS, RESULTS, SPAN_RESULTS);
            case CHUNKS -> EnumSet.of(MANIFEST, RESULTS, SPAN_RESULTS);
            case FAILURES -> EnumSet.of(MANIFEST, RETRIES, RETRIED);
        };
    }

    private static Set<TopicKind> replayedOf(JobOrigin.OriginKind kind) {
        return switch (kind) {
            case INPUTS -> EnumSet.noneOf(TopicKind.class);
            case CHUNKS -> EnumSet.of(CHUNKS, SPANS);
            case FAILURES -> EnumSet.of(RESULTS, SPAN_RESULTS);
        };
    }

    public JobId job() {
        return job;
    }

    /** Those that are the job's own: made with it, written by its parts alone and removed with it. */
    public Set<TopicKind> own() {
        return own;
    }

    /** All that the job's parts need: its own, and those of a replayed job, which are read and never written. */
    public Set<TopicKind> all() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** From which workers take their work. */
    public List<TopicKind> work() {
        return basis.kind() == JobOrigin.OriginKind.FAILURES ? List.of(RETRIES) : List.of(CHUNKS, SPANS);
    }

    /** Which an output is put together from. */
    public List<TopicKind> documents() {
        return basis.kind() == JobOrigin.OriginKind.FAILURES
                ? List.of(RESULTS, SPAN_RESULTS, RETRIED)
                : List.of(RESULTS, SPAN_RESULTS);
    }

    /** The first of its own topics to be filled. */
    public TopicKind firstFilled() {
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
    public String name(TopicKind topic) {
        String name = names.get(topic);
        if (name == null) {
            throw new IllegalArgumentException("job " + job + " has no topic of " + topic);
        }
        return name;
    }

    /** The topic that is called so, if it is one of the job's. */
    public Optional<TopicKind> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }
}
