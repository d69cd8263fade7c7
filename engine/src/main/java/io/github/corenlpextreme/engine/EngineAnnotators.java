package io.github.corenlpextreme.engine;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import io.github.corenlpextreme.engine.depparse.FastDependencies;
import io.github.corenlpextreme.engine.lemma.LemmaAnnotator;
import io.github.corenlpextreme.engine.regexner.FastMappings;
import io.github.corenlpextreme.engine.tagger.PosAnnotator;
import io.github.corenlpextreme.engine.tokensregex.FastTimes;
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
        return FastDependencies.install(super.dependencies(properties));
    }

    @Override
    public Annotator ner(Properties properties) {
        return FastTimes.installWithin(FastMappings.entities(properties, super::ner));
    }

    @Override
    public Annotator tokensRegexNER(Properties properties, String name) {
        return FastMappings.regexNer(name, properties, changed -> super.tokensRegexNER(changed, name));
    }
}
