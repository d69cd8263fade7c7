package io.github.corenlpextreme.engine;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import io.github.corenlpextreme.engine.crf.FastEntities;
import io.github.corenlpextreme.engine.depparse.DependencyAnnotator;
import io.github.corenlpextreme.engine.lemma.LemmaAnnotator;
import io.github.corenlpextreme.engine.lexer.LexerAnnotator;
import io.github.corenlpextreme.engine.regexner.FastMappings;
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
        return fast ? new LexerAnnotator(properties) : super.tokenizer(properties);
    }

    @Override
    public Annotator posTagger(Properties properties) {
        return fast ? new PosAnnotator(properties) : super.posTagger(properties);
    }

    @Override
    public Annotator morpha(Properties properties, boolean verbose) {
        return fast ? new LemmaAnnotator() : super.morpha(properties, verbose);
    }

    @Override
    public Annotator dependencies(Properties properties) {
        return fast ? new DependencyAnnotator(properties) : super.dependencies(properties);
    }

    @Override
    public Annotator ner(Properties properties) {
        return fast
                ? FastEntities.install(FastTimes.installWithin(FastMappings.entities(properties, super::ner)))
                : super.ner(properties);
    }

    @Override
    public Annotator tokensRegexNER(Properties properties, String name) {
        return fast
                ? FastMappings.regexNer(name, properties, changed -> super.tokensRegexNER(changed, name))
                : super.tokensRegexNER(properties, name);
    }
}
