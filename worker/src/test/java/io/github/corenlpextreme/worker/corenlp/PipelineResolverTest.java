package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineResolverTest {

    private final PipelineResolver resolver = new PipelineResolver();

    @Test
    void addsWhatIsMissingInOrderAndSaysSo() {
        ResolvedPipeline resolved = resolver.resolve(List.of("ner", "depparse"), Map.of());

        assertThat(resolved.settings().annotators()).containsExactly("tokenize", "pos", "lemma", "ner", "depparse");
        assertThat(resolved.added()).containsExactly("tokenize", "pos", "lemma");
    }

    @Test
    void addsNothingToACompleteList() {
        ResolvedPipeline resolved = resolver.resolve(List.of("tokenize", "pos", "lemma"), Map.of("pos.maxlen", "90"));

        assertThat(resolved.settings().annotators()).containsExactly("tokenize", "pos", "lemma");
        assertThat(resolved.settings().properties()).containsExactly(Map.entry("pos.maxlen", "90"));
        assertThat(resolved.added()).isEmpty();
    }

    @Test
    void tagsBeforeItParsesBecauseSomeParsersCannot() {
        ResolvedPipeline resolved = resolver.resolve(List.of("parse"), Map.of());

        assertThat(resolved.settings().annotators()).containsExactly("tokenize", "pos", "parse");
    }

    @Test
    void putsWhatNeedsDependenciesAfterTheParserThatGivesThem() {
        ResolvedPipeline resolved = resolver.resolve(List.of("openie", "sentiment"), Map.of());

        assertThat(resolved.settings().annotators())
                .containsExactly("tokenize", "pos", "lemma", "parse", "natlog", "openie", "sentiment");
    }

    @ParameterizedTest
    @CsvSource({"regexner,ner", "openie,coref", "kbp,coref", "pos,mwt", "ner,docdate"})
    void putsAnAnnotatorAfterTheOneWhoseResultsItUses(String late, String early) {
        ResolvedPipeline resolved = resolver.resolve(List.of(late, early), Map.of());

        assertThat(resolved.settings().annotators()).containsSubsequence(early, late);
    }

    @Test
    void letsCoreferenceLookForMentionsInDependenciesWhereThereAreNoTrees() {
        ResolvedPipeline without = resolver.resolve(List.of("coref"), Map.of());
        ResolvedPipeline with = resolver.resolve(List.of("coref", "parse"), Map.of());

        assertThat(without.settings().properties()).containsEntry("coref.md.type", "dep");
        assertThat(with.settings().properties()).doesNotContainKey("coref.md.type");
    }

    @Test
    void takesSentenceSplittingForAPartOfTokenizing() {
        ResolvedPipeline resolved = resolver.resolve(List.of("tokenize", "ssplit", "POS"), Map.of());

        assertThat(resolved.settings().annotators()).containsExactly("tokenize", "pos");
        assertThat(resolved.added()).isEmpty();
    }

    @Test
    void takesRemovingMarkupForAnOptionOfTokenizing() {
        ResolvedPipeline resolved = resolver.resolve(List.of("tokenize", "cleanxml", "pos"), Map.of());

        assertThat(resolved.settings().annotators()).containsExactly("tokenize", "pos");
        assertThat(resolved.settings().properties()).containsEntry("tokenize.cleanxml", "true");
    }

    @Test
    void usesTheAnnotatorsOfAPropertiesFileOnlyIfNoneAreAskedFor() {
        Map<String, String> file = Map.of("annotators", "tokenize, ssplit, mwt, pos");

        ResolvedPipeline ofFile = resolver.resolve(List.of(), file);
        ResolvedPipeline asked = resolver.resolve(List.of("tokenize"), file);

        assertThat(ofFile.settings().annotators()).containsExactly("tokenize", "mwt", "pos");
        assertThat(asked.settings().annotators()).containsExactly("tokenize");
        assertThat(asked.settings().properties()).doesNotContainKey("annotators");
    }

    @Test
    void givesTheSameSettingsWhenResolvedAgain() {
        ResolvedPipeline once = resolver.resolve(List.of("coref", "cleanxml", "openie"), Map.of("ner.maxlen", "200"));

        ResolvedPipeline twice =
                resolver.resolve(once.settings().annotators(), once.settings().properties());

        assertThat(twice.settings()).isEqualTo(once.settings());
        assertThat(twice.added()).isEmpty();
    }

    @Test
    void givesTheSameSettingsForValuesWithBlanks() {
        ResolvedPipeline plain = resolver.resolve(List.of("pos"), Map.of("pos.maxlen", "90"));
        ResolvedPipeline blank = resolver.resolve(List.of("pos"), Map.of(" pos.maxlen", " 90 \t"));

        assertThat(blank).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"lema,lemma", "tokenise,tokenize", "deparse,depparse"})
    void namesTheAnnotatorThatMayHaveBeenMeant(String wrong, String right) {
        assertThatThrownBy(() -> resolver.resolve(List.of("tokenize", wrong), Map.of()))
                .isInstanceOf(PipelineException.class)
                .hasMessage("unknown annotator " + wrong + ": did you mean " + right + "?");
    }

    @Test
    void listsTheAnnotatorsWhenNoneIsNear() {
        assertThatThrownBy(() -> resolver.resolve(List.of("morphosyntax"), Map.of()))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith(
                        "unknown annotator morphosyntax: CoreNLP has cdc, cdc_tokenize, cleanxml, coref,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void refusesAnEmptyList(String none) {
        assertThatThrownBy(() -> resolver.resolve(List.of(none.split(",")), Map.of()))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith("no annotators are given");
    }

    @Test
    void leavesAListWithACustomAnnotatorAsItIs() {
        Map<String, String> properties =
                Map.of("customAnnotatorClass.segment", "org.example.Segmenter", "segment.anything", "1");

        ResolvedPipeline resolved = resolver.resolve(List.of("segment", "ssplit", "pos"), properties);

        assertThat(resolved.settings().annotators()).containsExactly("segment", "ssplit", "pos");
        assertThat(resolved.settings().properties()).containsAllEntriesOf(properties);
    }

    @ParameterizedTest
    @CsvSource({
        "pos.maxlne,pos.maxlen",
        "ner.applyFinegrained,ner.applyFineGrained",
        "tokenise.language,tokenize.language",
        "ssplit.newLineIsSentenceBreak,ssplit.newlineIsSentenceBreak",
        "ner.maxtim,ner.maxlen"
    })
    void namesThePropertyThatMayHaveBeenMeant(String wrong, String right) {
        assertThatThrownBy(() -> resolver.resolve(List.of("tokenize"), Map.of(wrong, "x")))
                .isInstanceOf(PipelineException.class)
                .hasMessage("unknown property " + wrong + ": did you mean " + right + "?");
    }

    @Test
    void saysThatAPropertyWouldChangeNothing() {
        assertThatThrownBy(() -> resolver.resolve(List.of("tokenize"), Map.of("my.favourite.colour", "blue")))
                .isInstanceOf(PipelineException.class)
                .hasMessage("unknown property my.favourite.colour: no annotator of CoreNLP reads it, so it would change"
                        + " nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"depparse.sentenceTimeout", "ner.maxtime", "parse.maxtime", "sentiment.maxtime"})
    void refusesTimeLimitsThatMayNeverReturn(String key) {
        assertThatThrownBy(() -> resolver.resolve(List.of("ner"), Map.of(key, "500")))
                .isInstanceOf(PipelineException.class)
                .hasMessage("property " + key + "=500: CoreNLP's time limits for a sentence can make it hang"
                        + " when they expire; leave " + key + " out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads", "nthreads", "pos.nthreads", "ner.nthreads", "parse.nthreads"})
    void refusesThreadsInsideAnAnnotator(String key) {
        assertThatThrownBy(() -> resolver.resolve(List.of("ner"), Map.of(key, "4")))
                .isInstanceOf(PipelineException.class)
                .hasMessage("property " + key + "=4: lines are annotated in parallel already, and CoreNLP's own threads"
                        + " only slow that down; leave " + key + " out and use --threads");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/m.ser.gz",
                "HTTP://e/m",
                "ftp://e/m",
                "jar:file:/m.jar!/m",
                "file:/m",
                "a.tab, https://e/m",
                "ignorecase=true,http://e/m;",
                "[https://e/m]"
            })
    void refusesModelsThatWouldBeFetched(String elsewhere) {
        assertThatThrownBy(() -> resolver.resolve(List.of("pos"), Map.of("pos.model", elsewhere)))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith("property pos.model=" + elsewhere + ": CoreNLP may not download anything");
    }

    @Test
    void letsLimitsAndThreadsPassThatAreSwitchedOff() {
        Map<String, String> off =
                Map.of("parse.maxtime", "-1", "ner.maxtime", "0", "nthreads", "1", "ner.docdate.usePresent", "false");

        ResolvedPipeline resolved = resolver.resolve(List.of("ner"), off);

        assertThat(resolved.settings().properties()).isEqualTo(new java.util.TreeMap<>(off));
    }
}
