package io.github.corenlpextreme.local.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables of the environment from which every JVM takes flags, besides those on its command line: here those that
 * bend a worker out of shape.
 *
 * @param environment of this process, which is also that of the workers
 */
public record JvmVariables(Map<String, String> environment) {

    /** Wins over the command line; the others lose. */
    private static final String WINNING = "_JAVA_OPTIONS";

    private static final List<String> ALL = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", WINNING);

    private static final Pattern HEAP =
            Pattern.compile("-Xm[xs].*|-XX:(Max|Initial)HeapSize=.*|-XX:(Max|Initial|Min)RAM(Percentage|Fraction)?=.*");
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");
    private static final Pattern AGENT = Pattern.compile("-(agentlib|agentpath|javaagent):.*|-Xrun.*|-Xdebug");
    private static final Pattern SLOW = Pattern.compile("-Xint|-Xcomp");

    public JvmVariables {
        environment = Map.copyOf(environment);
    }

    public static JvmVariables ofThisProcess() {
        return new JvmVariables(System.getenv());
    }

    /** Whether one of them chooses a garbage collector. A JVM that is given two does not start. */
    boolean chooseCollector() {
        return ALL.stream()
                .flatMap(this::flags)
                .anyMatch(flag -> COLLECTOR.matcher(flag).matches());
    }

    /** A sentence for each flag that the user of a run should know of. */
    public List<String> warnings() {
        List<String> sentences = new ArrayList<>();
        for (String variable : ALL) {
            flags(variable).forEach(flag -> warning(variable, flag).ifPresent(sentences::add));
        }
        return sentences;
    }

    private static Optional<String> warning(String variable, String flag) {
        String where = flag + " in " + variable;
        if (HEAP.matcher(flag).matches()) {
            return Optional.of(
                    variable.equals(WINNING)
                            ? where + " takes the place of --worker-memory in every worker: take it out"
                            : where + " has no effect; use --worker-memory and CORENLP_EXTREME_OPTS");
        }
        if (COLLECTOR.matcher(flag).matches()) {
            return Optional.of(where + " takes the place of the workers' own garbage collector, which may cost speed or"
                    + " memory");
        }
        if (AGENT.matcher(flag).matches()) {
            return Optional.of(where + " is loaded by every worker too; what can be there only once keeps them from"
                    + " starting");
        }
        return SLOW.matcher(flag).matches()
                ? Optional.of(where + " makes every worker many times slower")
                : Optional.empty();
    }

    private Stream<String> flags(String variable) {
        return Stream.of(environment.getOrDefault(variable, "").split("[\\s\"']+"));
    }
}
