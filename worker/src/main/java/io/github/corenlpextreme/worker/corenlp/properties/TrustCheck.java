package io.github.corenlpextreme.worker.corenlp.properties;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses the job of another process whose properties could do more here than change an annotation. Looks at names and
 * characters only: it neither compiles nor opens nor loads what they say.
 */
public final class TrustCheck {

    private static final PropertyTable TABLE = PropertyTable.load();

    /** In a TokensRegex pattern they open expressions, which can call any method of any class. */
    private static final String CONDITION = "{{";

    private static final String RESULT = "=>";

    /** Another could be a wildcard, or a command to the shell into which the flags are pasted. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.-]+");

    private static final int MOST_NAMED = 5;

    private TrustCheck() {}

    /**
     * What trust these properties need that is not given.
     *
     * @param names of the properties
     * @param flags that would give it
     */
    public record MissingTrust(List<String> names, String flags) {}

    /** What a process needs to be started with to take these properties; empty if it can as it is. */
    public static Optional<MissingTrust> missing(Map<String, String> properties, PropertyTrust trust) {
        if (trust.wholeJob()) {
            return Optional.empty();
        }
        List<String> programs = names(properties, TrustCheck::isProgram);
        if (!programs.isEmpty()) {
            return Optional.of(new MissingTrust(programs, "--trust-job"));
        }
        List<String> refused = names(properties, (key, value) -> risk(key) != PropertyRisk.VALUE && !trust.allows(key));
        return refused.isEmpty() ? Optional.empty() : Optional.of(new MissingTrust(refused, flags(refused)));
    }

    /**
     * Makes sure that a job may do here what its properties can do.
     *
     * @param properties of the job, as they were published
     * @throws PipelineException if it may not; names them, and the flags
     */
    public static void require(JobId job, Map<String, String> properties, PropertyTrust trust) {
        missing(properties, trust).ifPresent(needed -> {
            throw new PipelineException("job " + job + " is refused, because these properties of it can read files or"
                    + " run code here: " + some(needed.names(), ", ", "") + "; if all who can publish jobs may do"
                    + " that, start this again with " + needed.flags());
        });
    }

    private interface PropertyTest {
        boolean holds(String key, String value);
    }

    private static List<String> names(Map<String, String> properties, PropertyTest test) {
        return properties.entrySet().stream()
                .filter(property -> test.holds(property.getKey().strip(), property.getValue()))
                .map(property -> PrintableText.of(property.getKey().strip()))
                .sorted()
                .toList();
    }

    /** What is neither known nor refused later on is read by a class that the job names. */
    private static PropertyRisk risk(String key) {
        return type(key).map(PropertyType::risk).orElse(PropertyRisk.CLASS);
    }

    private static Optional<PropertyType> type(String key) {
        return TABLE.find(key).map(PropertyRule::type);
    }

    private static boolean isProgram(String key, String value) {
        return risk(key) == PropertyRisk.PATTERN && value.contains(CONDITION)
                || type(key).equals(Optional.of(PropertyType.TOKENS)) && value.contains(RESULT);
    }

    private static String flags(List<String> names) {
        if (!names.stream().allMatch(name -> PLAIN_NAME.matcher(name).matches())) {
            return "--trust-job";
        }
        return names.size() > MOST_NAMED
                ? "--allow-property for each, or --trust-job"
                : some(names, " ", "--allow-property ");
    }

    private static String some(List<String> names, String separator, String before) {
        String named = names.stream().limit(MOST_NAMED).map(before::concat).collect(Collectors.joining(separator));
        return names.size() > MOST_NAMED ? named + " and " + (names.size() - MOST_NAMED) + " more" : named;
    }
}
