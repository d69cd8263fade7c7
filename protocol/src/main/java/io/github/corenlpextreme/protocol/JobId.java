package io.github.corenlpextreme.protocol;

import java.util.regex.Pattern;

/** Names a job; the prefix of its topics and of its consumer groups. */
public record JobId(String value) {

    /** Kafka allows 249 characters in a topic's name; the longest suffix is far below the rest. */
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}");

    public JobId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("job " + value + ": use 1 to 100 letters, digits, dots,"
                    + " underscores and hyphens, starting with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
