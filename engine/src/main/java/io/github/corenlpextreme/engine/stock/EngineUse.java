package io.github.corenlpextreme.engine.stock;

import edu.stanford.nlp.util.logging.Redwood;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which parts of the annotators that this process has loaded run on the engine. For the whole process, as CoreNLP
 * itself shares annotators between all pipelines of a process. Safe for many threads.
 */
public final class EngineUse {

    private static final Redwood.RedwoodChannels LOG = Redwood.channels(EngineUse.class);
    private static final Map<String, Boolean> PARTS = Collections.synchronizedMap(new TreeMap<>());

    private EngineUse() {}

    /**
     * Notes and logs it.
     *
     * @param part an annotator, such as {@code pos}, or a part of one, such as {@code ner.crf}
     * @param fast whether the engine does it; else CoreNLP's own code does, since the model or a setting is not known
     */
    public static void note(String part, boolean fast) {
        PARTS.put(part, fast);
        LOG.info(part + (fast ? ": on the engine" : ": on CoreNLP's own code"));
    }

    /** By part, in alphabetical order: whether the engine does it. */
    public static Map<String, Boolean> parts() {
        synchronized (PARTS) {
            return Collections.unmodifiableMap(new TreeMap<>(PARTS));
        }
    }
}
