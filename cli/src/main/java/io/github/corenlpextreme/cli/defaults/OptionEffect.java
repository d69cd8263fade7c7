package io.github.corenlpextreme.cli.defaults;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an option can do to a user who did not give it; decides which ones a file may set that was not named. */
enum OptionEffect {
    /** Nothing but change what is said, how fast it goes, and what the output looks like. */
    HARMLESS("", """
            annotators chunk-size compress cooldown encoding engine engine-check force-text format graphs \
            health-host health-port input interval json keep-topics lanes line-timeout max max-line-bytes \
            max-malformed max-quarantined max-tasks max-tokens min min-tokens one-sentence-per-line quiet section \
            sections split-size stay tasks-per-worker threads verbose wait-for-job wait-for-kafka worker-memory \
            workers"""),
    /** Harmless if all that it sets is compared, counted or copied. */
    SETS_PROPERTIES("could run code", "property"),
    RUNS_CODE("could run code", "allow-property properties trust-job"),
    CHOOSES_KAFKA("decides which Kafka gets the texts, or whose job is done", "bootstrap-servers job kafka-config"),
    CHOOSES_PLACES("decides which files are read or written", "input-root output state-dir"),
    CONFIRMS("takes the place of a confirmation", "force yes");

    private static final Map<String, OptionEffect> BY_OPTION = Stream.of(values())
            .flatMap(effect -> effect.options.stream().map(option -> Map.entry(option, effect)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String harm;
    private final Set<String> options;

    OptionEffect(String harm, String options) {
        this.harm = harm;
        this.options = Set.of(options.split("\\s+"));
    }

    /** Of an option by its name without dashes; empty for one that has been forgotten here. */
    static Optional<OptionEffect> of(String option) {
        return Optional.ofNullable(BY_OPTION.get(option));
    }

    /** What there is to fear, as the part of a sentence; empty if nothing. */
    String harm() {
        return harm;
    }
}
