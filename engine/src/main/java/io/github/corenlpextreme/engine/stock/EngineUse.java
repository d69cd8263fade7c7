package io.github.corenlpextreme.engine.stock;

import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.logging.Redwood;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;

/**
 * Which parts of annotators run on the engine. Each annotator has its own, as two pipelines of one process may differ
 * in their models and settings. A part that an annotator does not have, such as CRFs where only rules are asked for, is
 * not noted. Safe for many threads.
 */
public final class EngineUse {

    private static final Redwood.RedwoodChannels LOG = Redwood.channels(EngineUse.class);
    private static final Map<Annotator, SortedMap<String, Boolean>> PARTS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private EngineUse() {}

    /**
     * Notes and logs it.
     *
     * @param annotator the one that has this part
     * @param part the annotator, such as {@code pos}, or a part of it, such as {@code ner.crf}
     * @param fast whether the engine does it; else CoreNLP's own code does, since the model or a setting is not known
     */
    public static void note(Annotator annotator, String part, boolean fast) {
        put(annotator, part, fast);
        LOG.info(part + (fast ? ": on the engine" : ": on CoreNLP's own code"));
    }

    /**
     * Notes that an annotator leaves the work to another one.
     *
     * @param prefix what stands before the names of the other's parts in those of this one
     */
    public static void adopt(Annotator annotator, Annotator other, String prefix) {
        parts(other).forEach((part, fast) -> put(annotator, prefix + part, fast));
    }

    /**
     * Whether the engine does it, by part, in alphabetical order.
     *
     * @param annotator an annotator or a pipeline, which has the parts of its annotators
     */
    public static SortedMap<String, Boolean> parts(Annotator annotator) {
        SortedMap<String, Boolean> parts = new TreeMap<>();
        synchronized (PARTS) {
            parts.putAll(PARTS.getOrDefault(annotator, Collections.emptySortedMap()));
        }
        if (annotator instanceof AnnotationPipeline) {
            annotators(annotator).forEach(one -> parts.putAll(parts(one)));
        }
        return Collections.unmodifiableSortedMap(parts);
    }

    private static void put(Annotator annotator, String part, boolean fast) {
        synchronized (PARTS) {
            PARTS.computeIfAbsent(annotator, first -> new TreeMap<>()).put(part, fast);
        }
    }

    @SuppressWarnings("unchecked") // the field's type
    private static List<Annotator> annotators(Annotator pipeline) {
        try {
            return (List<Annotator>) PrivateFields.value(AnnotationPipeline.class, pipeline, "annotators");
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            throw new IllegalStateException("this CoreNLP does not show the annotators of a pipeline", unreadable);
        }
    }
}
