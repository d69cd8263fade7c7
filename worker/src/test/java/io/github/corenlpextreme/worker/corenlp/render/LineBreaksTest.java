package io.github.corenlpextreme.worker.corenlp.render;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.github.corenlpextreme.worker.corenlp.render.conllu.ConlluRenderer;
import io.github.corenlpextreme.worker.corenlp.render.json.JsonlRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every character that a token may contain, alone and among others, in every format. */
class LineBreaksTest {

    /** Line ends of Python's splitlines and of Node's readline, but for the line feed. */
    private static final String OTHER_LINE_ENDS = "\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    private static final int GROUP = 256;

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void noTokenBreaksALineForAnyReader(OutputFormat format) {
        DocumentRenderer renderer = renderer(format);
        long feeds = feeds(rendered(renderer, IntStream.range(0, GROUP).map(any -> 'x')));

        for (int first = 0; first < 0x20000; first += GROUP) {
            String rendered =
                    rendered(renderer, IntStream.range(first, first + GROUP).map(LineBreaksTest::assigned));

            assertThat(rendered.chars().filter(each -> OTHER_LINE_ENDS.indexOf(each) >= 0))
                    .as("from U+%04X", first)
                    .isEmpty();
            assertThat(feeds(rendered)).as("from U+%04X", first).isEqualTo(feeds);
        }
    }

    private static int assigned(int c) {
        return Character.isDefined(c) && Character.getType(c) != Character.SURROGATE ? c : 'x';
    }

    private static DocumentRenderer renderer(OutputFormat format) {
        Function<RenderSettings, DocumentRenderer> made = switch (format) {
            case JSONL -> JsonlRenderer::new;
            case CONLLU -> ConlluRenderer::new;
            case TOKENS -> TokensRenderer::new;
        };
        return made.apply(new RenderSettings(format, GraphSelection.ALL, 0, Integer.MAX_VALUE));
    }

    private static long feeds(String rendered) {
        return rendered.chars().filter(each -> each == '\n').count();
    }

    /** Each character as a file's name, a tag, a token alone, and in one. */
    private static String rendered(DocumentRenderer renderer, IntStream characters) {
        List<String> words = characters.mapToObj(Character::toString).toList();
        List<CoreLabel> tokens = new ArrayList<>();
        for (String word : words) {
            tokens.add(token(tokens.size() + 1, word));
            tokens.add(token(tokens.size() + 1, "a" + word + "b"));
            tokens.add(token(tokens.size() + 1, word + word));
        }
        CoreMap sentence = new ArrayCoreMap();
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        Annotation document = new Annotation("x");
        document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
        LineText line = new LineText(String.join("a", words), 0, 1, "x");
        return new String(renderer.render(line, document).rendered(), UTF_8);
    }

    private static CoreLabel token(int index, String word) {
        CoreLabel token = new CoreLabel();
        token.setIndex(index);
        token.setWord(word);
        token.setOriginalText(word);
        token.setLemma(word);
        token.setNER(word);
        token.setBeginPosition(0);
        token.setEndPosition(1);
        token.setBefore(word);
        token.setAfter(word);
        return token;
    }
}
