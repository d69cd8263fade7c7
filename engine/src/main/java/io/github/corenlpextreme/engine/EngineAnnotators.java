package io.github.corenlpextreme.engine;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import io.github.corenlpextreme.engine.depparse.DependencyAnnotator;
import io.github.corenlpextreme.engine.lemma.LemmaAnnotator;
import io.github.corenlpextreme.engine.tagger.PosAnnotator;
import java.util.Properties;

/** CoreNLP's annotators, the fast ones in place of its own. For pipelines that exchange others too. */
public class EngineAnnotators extends AnnotatorImplementations {

    @Override
    public Annotator posTagger(Properties properties) {
        return new PosAnnotator(Annotator.STANFORD_POS, properties);
    }

    @Override
    public Annotator morpha(Properties properties, boolean verbose) {
        return new LemmaAnnotator(Annotator.STANFORD_LEMMA, properties);
    }

    @Override
    public Annotator dependencies(Properties properties) {
        return new DependencyAnnotator(properties);
    }
}
