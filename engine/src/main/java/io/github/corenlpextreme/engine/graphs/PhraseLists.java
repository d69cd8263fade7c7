package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases that CoreNLP knows when it enhances a graph, as its own class has them.
 *
 * @param siblings prepositions of two words with one head, as {@code out_of}
 * @param chains prepositions of two words, the first of which is the head of what follows
 * @param triples prepositions of three words
 * @param counted what may stand before {@code of} after an article, as {@code lot}
 * @param counting what may stand before {@code of} alone, as {@code many}
 */
record PhraseLists(Set<String> siblings, Set<String> chains, Set<String> triples, Pattern counted, Pattern counting) {

    private static final Pattern FIRST_WORD = Pattern.compile("\\{word:/(.*?)/}");

    /** Empty if CoreNLP's class is another one than this code was written for. */
    static Optional<PhraseLists> read() {
        try {
            List<Pattern> counting = new ArrayList<>();
            for (SemgrexPattern pattern : (SemgrexPattern[]) field("QUANT_MOD_2W_PATTERNS")) {
                counting.add(firstWord(pattern));
            }
            return Optional.of(new PhraseLists(
                    Set.of((String[]) field("TWO_WORD_PREPS_REGULAR")),
                    Set.of((String[]) field("TWO_WORD_PREPS_COMPLEX")),
                    Set.of((String[]) field("THREE_WORD_PREPS")),
                    firstWord((SemgrexPattern) field("QUANT_MOD_3W_PATTERN")),
                    Pattern.compile(String.join(
                            "|", counting.stream().map(Pattern::pattern).toList()))));
        } catch (ReflectiveOperationException | RuntimeException other) {
            return Optional.empty();
        }
    }

    private static Object field(String name) throws ReflectiveOperationException {
        return Objects.requireNonNull(PrivateFields.value(UniversalEnglishGrammaticalStructure.class, null, name));
    }

    private static Pattern firstWord(SemgrexPattern pattern) {
        Matcher matcher = FIRST_WORD.matcher(pattern.pattern());
        if (!matcher.find()) {
            throw new IllegalArgumentException(pattern.pattern());
        }
        return Pattern.compile(matcher.group(1));
    }
}
