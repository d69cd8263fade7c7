package io.github.corenlpextreme.worker.corenlp.models;

import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Config;
import java.io.ObjectInputFilter.Status;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What Java may make of a serialized model: objects of the classes that CoreNLP's models consist of. A model is read
 * before anything is checked that it holds, so that an object of any class could run code. Safe for many threads.
 */
public final class ModelFilter {

    /**
     * Found by recording what is deserialized while all annotators load their English models, and widened to packages
     * for other languages. The greatest there: depth 299, 13.9 million references, arrays of 8.4 million, 405 MB.
     */
    private static final String LIMITS = "maxdepth=1000;maxrefs=200000000;maxarray=200000000;maxbytes=8000000000;";

    /** Expressions of TokensRegex call any method that they name. */
    private static final String CLASSES = "!edu.stanford.nlp.ling.tokensregex.**;edu.stanford.nlp.**;"
            + "java.lang.*;java.util.*;java.util.regex.*;java.util.concurrent.*;java.util.concurrent.atomic.*;"
            + "java.util.concurrent.locks.*;org.ejml.data.*;org.ejml.simple.**;!*";

    private static final ObjectInputFilter ALLOWED = Config.createFilter(LIMITS + CLASSES);
    private static final AtomicReference<String> LAST_REFUSED = new AtomicReference<>("");

    private ModelFilter() {}

    /** Sets it for the whole process, unless the operator has set another ({@code -Djdk.serialFilter}). */
    public static synchronized void pin() {
        if (Config.getSerialFilter() == null) {
            Config.setSerialFilter(ModelFilter::check);
        }
    }

    static Status check(ObjectInputFilter.FilterInfo seen) {
        Status status = ALLOWED.checkInput(seen);
        if (status == Status.REJECTED) {
            LAST_REFUSED.set(
                    seen.serialClass() == null ? "" : seen.serialClass().getName());
        }
        return status;
    }

    /** Why a model was refused, as a phrase; empty if that is not why the loading failed. */
    public static Optional<String> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidClassException
                    && String.valueOf(cause.getMessage()).contains(Status.REJECTED.name())) {
                String type = LAST_REFUSED.get();
                return Optional.of(
                        type.isEmpty()
                                ? "it is larger than any model: do not trust it"
                                : "it holds an object of " + type + ", as no model of CoreNLP does: do not trust it");
            }
        }
        return Optional.empty();
    }
}
