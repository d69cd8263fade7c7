package io.github.corenlpextreme.worker.corenlp.render.json;

import io.github.corenlpextreme.worker.corenlp.VariedLines;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each pipeline takes seconds to load. */
class JsonlRendererIT {

    private static final List<String> STORY = List.of(
            "Barack Obama was born in Hawaii in 1961. He married Michelle in 1992, and they have two daughters.",
            "\"I will not go,\" said Anna. \"It is too cold.\" Her brother Tom laughed: \"Then stay, and be bored!\"",
            "The movie was wonderful, but its ending disappointed all three of my friends.");

    @Test
    void saysWhatCoreNlpsOwnOutputterSaysOfEntitiesAndTimes() throws IOException {
        OutputterComparison comparison = new OutputterComparison(
                "tokenize,docdate,pos,lemma,ner",
                "docdate.useFixedDate=2021-11-22",
                "sutime.includeRange=true",
                "ner.applyFineGrained=false");

        comparison.assertSameTrees(
                VariedLines.of(200),
                "\"nerConfidences\"",
                "\"timex\"",
                "\"range\"",
                "\"docDate\"",
                "\"normalizedNER\"");
    }

    @Test
    void saysWhatCoreNlpsOwnOutputterSaysOfDependenciesAndTriples() throws IOException {
        OutputterComparison comparison = new OutputterComparison("tokenize,pos,lemma,depparse,natlog,openie");

        comparison.assertSameTrees(VariedLines.of(200), "\"enhancedPlusPlusDependencies\"", "\"subjectSpan\"");
        comparison.assertSameTrees(STORY, "\"openie\"");
    }

    @Test
    void saysWhatCoreNlpsOwnOutputterSaysOfTreesSentimentAndCase() throws IOException {
        OutputterComparison comparison =
                new OutputterComparison("tokenize,pos,parse,sentiment,truecase", "parse.maxlen=20");

        comparison.assertSameTrees(VariedLines.of(30), "\"parse\"", "\"binaryParse\"", "\"sentimentTree\"");
        comparison.assertSameTrees(STORY, "\"sentimentDistribution\"", "\"truecaseText\"");
    }

    @Test
    void saysWhatCoreNlpsOwnOutputterSaysOfChainsQuotesAndRelations() throws IOException {
        OutputterComparison comparison = new OutputterComparison(
                "tokenize,pos,lemma,ner,depparse,coref,quote,kbp", "ner.applyFineGrained=false");

        comparison.assertSameTrees(withWords(VariedLines.of(30)), "\"corefs\"");
        comparison.assertSameTrees(
                STORY, "\"isRepresentativeMention\"", "\"quotes\"", "\"canonicalSpeaker\"", "\"kbp\"");
    }

    @Test
    void saysWhatCoreNlpsOwnOutputterSaysOfMarkedUpText() throws IOException {
        OutputterComparison comparison = new OutputterComparison(
                "tokenize", "tokenize.cleanxml=true", "clean.sectiontags=section", "clean.allowflawedxml=true");

        comparison.assertSameTrees(List.of("<section>One <b>bold</b> word.</section>", "Plain."), "\"sections\"");
    }

    /** CoreNLP's quote annotator fails on a text without words. */
    private static List<String> withWords(List<String> lines) {
        return lines.stream()
                .filter(line -> line.codePoints().anyMatch(Character::isLetter))
                .toList();
    }
}
