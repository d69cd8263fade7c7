package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.process.AbstractTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How sentences end, if it is as CoreNLP has it without settings.
 *
 * @param newlines whether they end at newlines
 */
record SentenceRules(NewlineIsSentenceBreak newlines) {

    private static final Class<?> PROCESSOR = WordToSentenceProcessor.class;

    /** Empty if sentences end in another way too. */
    static Optional<SentenceRules> of(WordsToSentencesAnnotator splitter) throws ReflectiveOperationException {
        Class<?> owner = WordsToSentencesAnnotator.class;
        Object processor = PrivateFields.value(owner, splitter, "wts");
        boolean usual = Boolean.FALSE.equals(PrivateFields.value(owner, splitter, "VERBOSE"))
                && Boolean.FALSE.equals(PrivateFields.value(owner, splitter, "countLineNumbers"))
                && processor != null
                && isUsual(processor);
        return usual
                ? Optional.of(new SentenceRules((NewlineIsSentenceBreak) value(processor, "newlineIsSentenceBreak")))
                : Optional.empty();
    }

    private static boolean isUsual(Object processor) throws ReflectiveOperationException {
        return isPattern(processor, "sentenceBoundaryTokenPattern", WordToSentenceProcessor.DEFAULT_BOUNDARY_REGEX)
                && isPattern(
                        processor,
                        "sentenceBoundaryFollowersPattern",
                        WordToSentenceProcessor.DEFAULT_BOUNDARY_FOLLOWERS_REGEX)
                && Set.of(AbstractTokenizer.NEWLINE_TOKEN).equals(value(processor, "sentenceBoundaryToDiscard"))
                && value(processor, "sentenceBoundaryMultiTokenPattern") == null
                && value(processor, "xmlBreakElementsToDiscard") == null
                && value(processor, "tokenPatternsToDiscard") == null
                && value(processor, "sentenceRegionBeginPattern") == null
                && value(processor, "sentenceRegionEndPattern") == null
                && Boolean.FALSE.equals(value(processor, "isOneSentence"))
                && Boolean.FALSE.equals(value(processor, "allowEmptySentences"));
    }

    private static boolean isPattern(Object processor, String field, String regex) throws ReflectiveOperationException {
        return value(processor, field) instanceof Pattern pattern
                && pattern.flags() == 0
                && pattern.pattern().equals(regex);
    }

    private static @Nullable Object value(Object processor, String field) throws ReflectiveOperationException {
        return PrivateFields.value(PROCESSOR, processor, field);
    }
}
