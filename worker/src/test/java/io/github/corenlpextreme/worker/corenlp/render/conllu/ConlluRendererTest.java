package io.github.corenlpextreme.worker.corenlp.render.conllu;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConlluRendererTest {

    private final ConlluRenderer renderer =
            new ConlluRenderer(new RenderSettings(OutputFormat.CONLLU, GraphSelection.ALL, 0, Integer.MAX_VALUE));

    @Test
    void namesDocumentAndSentencesAndClaimsNoMissingSpaceAtTheEnd() {
        Annotation document = document(
                sentence(token(1, "Go", "VB", ""), token(2, "!", ".", " ")), sentence(token(1, "Yes", "UH", "")));

        String rendered = render("dir/a b%.txt", document);

        assertThat(rendered).isEqualTo("""
                # newdoc id = dir%2Fa%20b%25.txt:42
                # sent_id = dir%2Fa%20b%25.txt:42-1
                # text = Go!
                1	Go	_	VERB	VB	_	_	_	_	SpaceAfter=No
                2	!	_	PUNCT	.	_	_	_	_	_

                # sent_id = dir%2Fa%20b%25.txt:42-2
                # text = Yes
                1	Yes	_	INTJ	UH	_	_	_	_	_

                """);
    }

    @Test
    void writesAMultiwordTokenAsARangeThatHoldsTheSpacing() {
        CoreLabel de = part(token(1, "de", "ADP", ""), "du", true);
        CoreLabel le = part(token(2, "le", "DET", ""), "du", false);

        String rendered = render("a", document(sentence(de, le, token(3, ",", "PUNCT", " "), token(4, "x", "X", ""))));

        assertThat(rendered).endsWith("""
                # text = du, x
                1-2	du	_	_	_	_	_	_	_	SpaceAfter=No
                1	de	_	ADP	ADP	_	_	_	_	_
                2	le	_	DET	DET	_	_	_	_	_
                3	,	_	PUNCT	PUNCT	_	_	_	_	_
                4	x	_	X	X	_	_	_	_	_

                """);
    }

    @Test
    void endsOneMultiwordTokenWhereTheNextBegins() {
        CoreMap sentence = sentence(
                part(token(1, "à", "ADP", ""), "au", true),
                part(token(2, "le", "DET", " "), "au", false),
                part(token(3, "de", "ADP", ""), "du", true),
                part(token(4, "le", "DET", ""), "du", false));

        String rendered = render("a", document(sentence));

        assertThat(rendered).contains("# text = au du\n", "\n1-2\tau\t", "\n3-4\tdu\t");
    }

    @Test
    void escapesUnusualSpacingAndKeepsTextAndColumnsOnOneLine() {
        CoreLabel odd = token(1, "a\tb\nc", "FW", "\t \u2028|\\\u0007");

        String rendered = render("f\n", document(sentence(odd, token(2, "-LRB-", "-LRB-", ""))));

        assertThat(rendered)
                .startsWith("# newdoc id = f%0A:42\n# sent_id = f%0A:42-1\n# text = a\u00A0b\u00A0c (\n")
                .contains("\n1\ta\u00A0b\u00A0c\t_\tX\tFW\t", "\t_\tSpacesAfter=\\t\\s\\u2028\\p\\\\\\u0007\n")
                .contains("\n2\t(\t_\tPUNCT\t-LRB-\t");
    }

    @Test
    void composesWhatUnicodeCanCompose() {
        String rendered = render("a", document(sentence(token(1, "cafe\u0301", "NN", ""))));

        assertThat(rendered).contains("# text = caf\u00E9\n1\tcaf\u00E9\t");
    }

    @Test
    void marksNamedEntitiesBeforeTheSpacing() {
        CoreMap sentence = sentence(
                entity(token(1, "Ann", "NNP", " "), "PERSON"),
                entity(token(2, "Lee", "NNP", " "), "PERSON"),
                entity(token(3, "Bo", "NNP", ""), "PERSON"),
                entity(token(4, ",", ",", " "), "O"),
                entity(token(5, "May", "NNP", " "), "DATE"),
                entity(token(6, "Lima", "NNP", ""), "A|B C"));
        sentence.set(
                CoreAnnotations.MentionsAnnotation.class,
                List.of(mention(sentence, 0, 2), mention(sentence, 2, 3), mention(sentence, 4, 5)));

        String rendered = render("a", document(sentence));

        assertThat(rendered.lines().filter(row -> !row.startsWith("#") && !row.isEmpty()))
                .extracting(row -> row.substring(row.lastIndexOf('\t') + 1))
                .containsExactly(
                        "NER=B-PERSON",
                        "NER=I-PERSON",
                        "NER=B-PERSON|SpaceAfter=No",
                        "_",
                        "NER=B-DATE",
                        "NER=B-A\\pB\\sC");
    }

    @Test
    void takesNeighboursOfOneTagForOneEntityWhereNothingSaysOtherwise() {
        CoreMap sentence = sentence(
                entity(token(1, "New", "NNP", " "), "CITY"),
                entity(token(2, "York", "NNP", " "), "CITY"),
                entity(token(3, "May", "NNP", " "), "DATE"));

        assertThat(render("a", document(sentence))).containsSubsequence("NER=B-CITY\n", "NER=I-CITY\n", "NER=B-DATE\n");
    }

    @Test
    void hasNothingToSayOfADocumentWithoutSentences() {
        assertThat(render("a", new Annotation(""))).isEmpty();
        assertThat(render("a", document())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NNPS,PROPN", "MD,AUX", "IN,ADP", "VBZ,VERB", "WP$,PRON", "$,SYM", "HYPH,PUNCT", "ADV,ADV", "ZZZ,X"})
    void mapsTagsToUniversalOnes(String tag, String universal) {
        assertThat(UniversalTags.of(tag, "")).isEqualTo(universal);
    }

    @ParameterizedTest
    @CsvSource({"VBZ,cop,AUX", "VBD,aux:pass,AUX", "VBD,root,VERB", "IN,mark,SCONJ", "IN,case,ADP", "NOUN,cop,NOUN"})
    void letsTheRelationDecideWhereTheTagDoesNotSay(String tag, String relation, String universal) {
        assertThat(UniversalTags.of(tag, relation)).isEqualTo(universal);
    }

    private String render(String file, Annotation document) {
        return new String(
                renderer.render(new LineText(file, 42, 1, "x"), document).rendered(), StandardCharsets.UTF_8);
    }

    private static Annotation document(CoreMap... sentences) {
        Annotation document = new Annotation("x");
        document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentences));
        return document;
    }

    private static CoreMap sentence(CoreLabel... tokens) {
        CoreMap sentence = new ArrayCoreMap();
        sentence.set(CoreAnnotations.TokensAnnotation.class, List.of(tokens));
        return sentence;
    }

    private static CoreLabel token(int index, String word, String tag, String after) {
        CoreLabel token = new CoreLabel();
        token.setIndex(index);
        token.setWord(word);
        token.setTag(tag);
        token.setAfter(after);
        return token;
    }

    private static CoreLabel entity(CoreLabel token, String tag) {
        token.setNER(tag);
        return token;
    }

    private static CoreMap mention(CoreMap sentence, int from, int to) {
        CoreMap mention = new ArrayCoreMap();
        mention.set(
                CoreAnnotations.TokensAnnotation.class,
                sentence.get(CoreAnnotations.TokensAnnotation.class).subList(from, to));
        return mention;
    }

    private static CoreLabel part(CoreLabel token, String surface, boolean first) {
        token.set(CoreAnnotations.IsMultiWordTokenAnnotation.class, true);
        token.set(CoreAnnotations.IsFirstWordOfMWTAnnotation.class, first);
        token.set(CoreAnnotations.MWTTokenTextAnnotation.class, surface);
        return token;
    }
}
