package io.github.corenlpextreme.worker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By whose code the annotators run. The output is the same.
 *
 * @param kind whose
 * @param checkEvery of so many lines, one is annotated by CoreNLP's own code too and compared; 0 for none
 */
public record EngineSettings(EngineKind kind, long checkEvery) {

    /** By the project's engine, one line in a thousand checked: about half a percent of the time. */
    public static final EngineSettings DEFAULT = new EngineSettings(EngineKind.FAST, 1000);

    private static final Pattern SHARE = Pattern.compile("1/([1-9]\\d{0,11})");

    /** Whose code. */
    public enum EngineKind {
        /** The project's engine, and CoreNLP's where a model or a setting is not known to it. */
        FAST,
        /** CoreNLP's own alone. */
        CORENLP
    }

    /**
     * By the project's engine.
     *
     * @param share of the lines to check, such as {@code 1/1000}; {@code 0} for none
     * @throws IllegalArgumentException if it is no such share
     */
    public static EngineSettings checking(String share) {
        if (share.equals("0")) {
            return new EngineSettings(EngineKind.FAST, 0);
        }
        Matcher every = SHARE.matcher(share);
        if (!every.matches()) {
            throw new IllegalArgumentException("engine-check '" + share
                    + "': must be a share of the lines such as 1/1000, 1/1 for every line, or 0 for none");
        }
        return new EngineSettings(EngineKind.FAST, Long.parseLong(every.group(1)));
    }

    /** The share, as it is given. */
    public String share() {
        return checkEvery == 0 ? "0" : "1/" + checkEvery;
    }
}
