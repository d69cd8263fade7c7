package io.github.corenlpextreme.protocol;

/**
 * How an annotated document is written down.
 *
 * @param minTokens sentences with fewer tokens are left out; 0 keeps all
 * @param maxTokens sentences with more tokens are left out; {@link Integer#MAX_VALUE} keeps all
 */
public record RenderSettings(OutputFormat format, GraphSelection graphs, int minTokens, int maxTokens) {

    public RenderSettings {
        if (minTokens < 0 || maxTokens < 1 || minTokens > maxTokens) {
            throw new IllegalArgumentException("min-tokens " + minTokens + " and max-tokens " + maxTokens
                    + ": must satisfy 0 <= min-tokens <= max-tokens and max-tokens >= 1");
        }
    }

    /** Whether a sentence of this many tokens is written. */
    public boolean keeps(int tokens) {
        return tokens >= minTokens && tokens <= maxTokens;
    }
}
