package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.UnprocessableLineException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Keeps monstrous tokens from the entity recognizer. The four-class model of the default pipeline looks at every
 * prefix and suffix of a token, so that the memory it takes for a document grows with the sum of the squares of its
 * tokens' lengths: one token of 50,000 characters exhausts 4 GiB. The other English models look at six characters.
 * Immutable.
 */
final class TokenLimit {

    /** One token of 10,000 characters: some hundred megabytes, for a moment. A megabyte of prose has a twentieth. */
    static final long MOST_SQUARES = 100_000_000;

    private static final Pattern BOUNDED = Pattern.compile("\\S*english\\.(all\\.3class|muc\\.7class)\\.\\S*");

    private final boolean applies;

    TokenLimit(PipelineSettings settings) {
        String models = settings.properties().getOrDefault("ner.model", "the four-class model is among them");
        this.applies = settings.annotators().contains("ner")
                && !Arrays.stream(models.strip().split("[,\\s]+"))
                        .allMatch(model -> BOUNDED.matcher(model).matches());
    }

    /**
     * Looks at a text before it is annotated.
     *
     * @param tokenizer of the pipeline; asked for only if it is needed, as CoreNLP takes long to find it
     * @throws UnprocessableLineException if its tokens are too long
     */
    void check(String text, Supplier<Annotator> tokenizer) {
        if (!applies || squaresOfRuns(text) <= MOST_SQUARES) {
            return;
        }
        Annotation tokenized = new Annotation(text);
        tokenizer.get().annotate(tokenized);
        List<CoreLabel> tokens = tokenized.get(CoreAnnotations.TokensAnnotation.class);
        if (tokens != null && tokens.stream().mapToLong(TokenLimit::square).sum() > MOST_SQUARES) {
            int longest = tokens.stream().mapToInt(TokenLimit::length).max().orElse(0);
            throw new UnprocessableLineException(
                    "token-too-long",
                    "tokens of up to " + longest + " characters would exhaust the memory of the entity recognizer");
        }
    }

    private static int length(CoreLabel token) {
        return token.word().length();
    }

    private static long square(CoreLabel token) {
        return (long) length(token) * length(token);
    }

    /** What lies between white space is one token or several, so this is no less than the tokens' sum. */
    private static long squaresOfRuns(String text) {
        long sum = 0;
        long run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isWhitespace(text.charAt(i)) ? 0 : run + 1;
            sum += 2 * run - (run > 0 ? 1 : 0); // the square of a run, one odd number after the other
        }
        return sum;
    }
}
