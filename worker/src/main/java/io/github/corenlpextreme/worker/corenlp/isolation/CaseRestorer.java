package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.TrueCaseAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * What CoreNLP's {@link TrueCaseAnnotator} does, with a model that many threads may ask at once. The model takes too
 * much memory for an instance for each thread, and a lock would let only one thread work, since little else is done
 * in such a pipeline. Safe for many threads.
 */
final class CaseRestorer implements Annotator {

    private final BiasedCaseModel model;
    private final MixedCaseList mixedCase;
    private final boolean overwritesText;

    /** @param properties of the pipeline; those of {@code truecase} have their usual meaning */
    CaseRestorer(Properties properties) {
        String path = properties.getProperty("truecase.model", DefaultPaths.DEFAULT_TRUECASE_MODEL);
        String bias = properties.getProperty("truecase.bias", TrueCaseAnnotator.DEFAULT_MODEL_BIAS);
        String mixed =
                properties.getProperty("truecase.mixedcasefile", DefaultPaths.DEFAULT_TRUECASE_DISAMBIGUATION_LIST);
        this.model = BiasedCaseModel.load(path, bias, mixed);
        this.mixedCase = MixedCaseList.read(mixed);
        this.overwritesText = Boolean.parseBoolean(properties.getProperty("truecase.overwriteText", "false"));
    }

    @Override
    public void annotate(Annotation document) {
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            List<CoreLabel> answers = model.classifySentence(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                write(tokens.get(i), answers.get(i).get(CoreAnnotations.AnswerAnnotation.class));
            }
        }
    }

    private void write(CoreLabel token, String answer) {
        String restored = restored(token.word(), answer);
        token.set(CoreAnnotations.TrueCaseAnnotation.class, answer);
        token.set(CoreAnnotations.TrueCaseTextAnnotation.class, restored);
        if (overwritesText) {
            token.set(CoreAnnotations.TextAnnotation.class, restored);
            token.set(CoreAnnotations.ValueAnnotation.class, restored);
        }
    }

    private String restored(String word, String answer) {
        return switch (answer) {
            case "UPPER" -> word.toUpperCase(Locale.ROOT);
            case "LOWER" -> word.toLowerCase(Locale.ROOT);
            case "INIT_UPPER" ->
                Character.toTitleCase(word.charAt(0)) + word.substring(1).toLowerCase(Locale.ROOT);
            case "O" -> mixedCase.of(word);
            default -> word;
        };
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(
                CoreAnnotations.TextAnnotation.class,
                CoreAnnotations.TokensAnnotation.class,
                CoreAnnotations.PositionAnnotation.class,
                CoreAnnotations.SentencesAnnotation.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of(
                CoreAnnotations.TrueCaseTextAnnotation.class,
                CoreAnnotations.TrueCaseAnnotation.class,
                CoreAnnotations.AnswerAnnotation.class,
                CoreAnnotations.ShapeAnnotation.class);
    }
}
