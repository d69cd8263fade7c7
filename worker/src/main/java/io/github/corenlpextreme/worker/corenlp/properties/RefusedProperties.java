package io.github.corenlpextreme.worker.corenlp.properties;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Properties that CoreNLP knows but that would stop or harm a job here. */
final class RefusedProperties {

    private static final Set<String> TIMEOUTS =
            Set.of("depparse.sentenceTimeout", "ner.maxtime", "parse.maxtime", "sentiment.maxtime");
    /** A job that is resumed tomorrow, or a worker on another clock, would take another day. */
    private static final Set<String> CLOCK = Set.of("docdate.usePresent", "ner.docdate.usePresent");

    private static final String LANGUAGE = "ner.language";
    private static final Set<String> CHINESE = Set.of("zh", "chinese");
    private static final Set<String> FIXED_DATES = Set.of("docdate.useFixedDate", "ner.docdate.useFixedDate");
    private static final String COREF_ALGORITHM = "coref.algorithm";
    private static final Set<String> THREADS = Set.of(
            "threads",
            "nthreads",
            "pos.nthreads",
            "ner.nthreads",
            "parse.nthreads",
            "depparse.nthreads",
            "sentiment.nthreads",
            "entitylink.threads",
            "coref.threadCount");

    private RefusedProperties() {}

    /** Whether no value of any use may be given to this key. */
    static boolean isUseless(String key) {
        return TIMEOUTS.contains(key) || THREADS.contains(key) || CLOCK.contains(key);
    }

    /** @throws PipelineException if the value names what is on another machine, which no property may */
    static void checkPlace(String key, Optional<PropertyRule> rule, String value) {
        if (ElsewhereNames.isAmong(rule, value)) {
            throw new PipelineException("property " + key + "=" + value + ": CoreNLP may not download anything while a"
                    + " job runs, since it could differ each time; save it to a file and name that by its path alone,"
                    + " without http:, file:, classpath: or // before it");
        }
    }

    /** @throws PipelineException at the first of them; values that switch them off may stay */
    static void check(Map<String, String> properties) {
        properties.forEach((key, value) -> mistake(key, value).ifPresent(what -> {
            throw new PipelineException("property " + key + "=" + value + ": " + what);
        }));
        if (completesYearsByTheClock(properties)) {
            throw new PipelineException("property " + LANGUAGE + "=" + properties.get(LANGUAGE)
                    + ": years of two digits would be completed by the year in which a line is annotated; give a day"
                    + " as ner.docdate.useFixedDate=YYYY-MM-DD");
        }
    }

    /** CoreNLP's rules for Chinese ask the system's clock, which cannot be stopped, unless the document has a date. */
    private static boolean completesYearsByTheClock(Map<String, String> properties) {
        return CHINESE.contains(properties.getOrDefault(LANGUAGE, "").toLowerCase(Locale.ROOT))
                && !properties.getOrDefault("ner.applyNumericClassifiers", "").equalsIgnoreCase("false")
                && Collections.disjoint(properties.keySet(), FIXED_DATES);
    }

    private static Optional<String> mistake(String key, String value) {
        if (CLOCK.contains(key) && value.equalsIgnoreCase("true")) {
            return Optional.of("the output would depend on the day on which a line is annotated; give the day as "
                    + key.replace("usePresent", "useFixedDate") + "=YYYY-MM-DD");
        }
        if (key.equals(COREF_ALGORITHM) && value.equalsIgnoreCase("clustering")) {
            return Optional.of("it reuses what it has computed for other lines, so that the annotation of a line would"
                    + " depend on them; use statistical, fastneural or neural");
        }
        if (TIMEOUTS.contains(key) && exceeds(value, 0)) {
            return Optional.of(
                    "CoreNLP's time limits for a sentence can make it hang when they expire; leave " + key + " out");
        }
        if (THREADS.contains(key) && exceeds(value, 1)) {
            return Optional.of("lines are annotated in parallel already, and CoreNLP's own threads only slow that down;"
                    + " leave " + key + " out and use --threads");
        }
        return Optional.empty();
    }

    /** What is no number is refused as well: CoreNLP would fail on it. */
    private static boolean exceeds(String value, long limit) {
        try {
            return Long.parseLong(value.strip()) > limit;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}
