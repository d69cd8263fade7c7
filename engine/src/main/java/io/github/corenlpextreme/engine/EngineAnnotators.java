package io.github.corenlpextreme.engine;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
<<<<<<< HEAD
import io.github.corenlpextreme.engine.crf.FastEntities;
import io.github.corenlpextreme.engine.depparse.FastDependencies;
=======
import io.github.corenlpextreme.engine.depparse.DependencyAnnotator;
>>>>>>> graphs
import io.github.corenlpextreme.engine.lemma.LemmaAnnotator;
<<<<<<< HEAD
import io.github.corenlpextreme.engine.lexer.LexerAnnotator;
=======
import io.github.corenlpextreme.engine.regexner.FastMappings;
>>>>>>> regexner
import io.github.corenlpextreme.engine.tagger.PosAnnotator;
import io.github.corenlpextreme.engine.tokensregex.FastTimes;
import java.util.Properties;

/** CoreNLP's annotators, the fast ones in place of its own. For pipelines that exchange others too. */
public class EngineAnnotators extends AnnotatorImplementations {

    private final boolean fast;

    public EngineAnnotators() {
        this(true);
    }

    /** @param fast whether to exchange any at all */
    public EngineAnnotators(boolean fast) {
        this.fast = fast;
    }

    @Override
    public Annotator tokenizer(Properties properties) {
        return new LexerAnnotator(properties);
    }

    @Override
    public Annotator posTagger(Properties properties) {
        return fast ? new PosAnnotator(Annotator.STANFORD_POS, properties) : super.posTagger(properties);
    }

    @Override
    public Annotator morpha(Properties properties, boolean verbose) {
        return fast ? new LemmaAnnotator(Annotator.STANFORD_LEMMA, properties) : super.morpha(properties, verbose);
    }

    @Override
    public Annotator ner(Properties properties) {
        return FastEntities.install(super.ner(properties));
    }

    @Override
    public Annotator dependencies(Properties properties) {
<<<<<<< HEAD
        Annotator stock = super.dependencies(properties);
        return fast ? FastDependencies.install(stock) : stock;
    }

    @Override
    public Annotator ner(Properties properties) {
        return FastTimes.installWithin(FastMappings.entities(properties, super::ner));
    }

    @Override
    public Annotator tokensRegexNER(Properties properties, String name) {
        return FastMappings.regexNer(name, properties, changed -> super.tokensRegexNER(changed, name));
=======
        return new DependencyAnnotator(properties);
>>>>>>> graphs
    }
}
