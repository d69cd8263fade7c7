package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;

/**
 * Gives CoreNLP's annotators by mapping files a faster search for what matches. What a match means (priorities, parts
 * of speech, what it overwrites) stays their own work.
 */
public final class FastMappings {

    private static final Map<String, String> OF_ENTITIES = Map.of(
            "fineGrainedNERAnnotator", "ner.fine.regexner",
            "additionalRulesNERAnnotator", "ner.additional.regexner",
            "spanishNumberAnnotator", "ner.spanish.number.regexner");

    private FastMappings() {}

    /**
     * Changes an annotator that no thread uses yet; leaves it as it is if it is of another kind.
     *
     * @param part as it is noted
     */
    public static Annotator install(Annotator annotator, String part) {
        EngineUse.note(part, annotator instanceof TokensRegexNERAnnotator mapping && exchange(mapping));
        return annotator;
    }

    /** The same for those that CoreNLP's {@code ner} consists of. */
    public static Annotator installWithin(Annotator entities) {
        if (entities instanceof NERCombinerAnnotator) {
            OF_ENTITIES.forEach((field, part) -> installField(entities, field, part));
        }
        return entities;
    }

    private static void installField(Annotator entities, String field, String part) {
        try {
            Field mapping = NERCombinerAnnotator.class.getDeclaredField(field);
            mapping.setAccessible(true);
            Object annotator = mapping.get(entities);
            if (annotator != null) {
                install((Annotator) annotator, part);
            }
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            EngineUse.note(part, false);
        }
    }

    private static boolean exchange(TokensRegexNERAnnotator annotator) {
        try {
            RegexNerParts parts = new RegexNerParts(annotator);
            List<MappingEntry> entries = parts.entries();
            EntryNodes nodes = new EntryNodes(parts.ignoresCase());
            EntryPatterns patterns =
                    new EntryPatterns(entries, nodes, parts.tagsOfAllTokens(), parts::stockEntry);
            EntryIndex index = new EntryIndex(entries, nodes, patterns);
            parts.exchange(new EntryMatcher(index, patterns), patterns.stockEntriesByPattern());
            return true;
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            return false;
        }
    }
}
