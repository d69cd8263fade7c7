package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of a sentence, in the forms in which entries are looked up and compared. */
final class SentenceTokens {

    private static final char LAST_ASCII = 127;

    /** By token; null where it has no text. */
    final @Nullable String[] texts;

    final @Nullable String[] lowers;
    private final List<? extends CoreMap> tokens;
    private int @Nullable [] all;
    private int @Nullable [] unusual;

    SentenceTokens(List<? extends CoreMap> tokens) {
        this.tokens = tokens;
        this.texts = new String[tokens.size()];
        this.lowers = new String[tokens.size()];
        for (int i = 0; i < texts.length; i++) {
            if (Thread.interrupted()) { // as CoreNLP asks at each token
                throw new RuntimeInterruptedException();
            }
            String text = tokens.get(i).get(CoreAnnotations.TextAnnotation.class);
            texts[i] = text;
            lowers[i] = text == null ? null : lower(text);
        }
    }

    @SuppressWarnings("StringCaseLocaleUsage") // CoreNLP's index is by the default locale
    static String lower(String text) {
        return text.toLowerCase();
    }

    List<? extends CoreMap> tokens() {
        return tokens;
    }

    int size() {
        return texts.length;
    }

    /** All places. */
    int[] all() {
        if (all == null) {
            all = IntStream.range(0, texts.length).toArray();
        }
        return all;
    }

    /**
     * The places of words that may be equal to a word of ASCII letters, case aside, and yet have another lower case:
     * those that are not ASCII. In Turkish that is so of I, too.
     */
    int[] unusual() {
        if (unusual == null) {
            boolean plain = lower("I").equals("i");
            unusual = plain
                    ? IntStream.range(0, texts.length)
                            .filter(i -> !isAscii(texts[i]))
                            .toArray()
                    : all();
        }
        return unusual;
    }

    static boolean isAscii(@Nullable String text) {
        for (int at = 0; text != null && at < text.length(); at++) {
            if (text.charAt(at) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }
}
