package io.github.corenlpextreme.engine;

import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * CoreNLP's pipeline, to be made in place of {@link StanfordCoreNLP}: the same properties, the same annotations, less
 * time. CoreNLP shares annotators of the same name and properties between all pipelines of a process, of whatever class
 * they are, so make no {@code StanfordCoreNLP} with the same properties before, or call {@link #clearAnnotatorPool}
 * between. (For the same reason {@code customAnnotatorClass.pos} does not replace {@code pos}.)
 */
public final class EnginePipeline extends StanfordCoreNLP {

    public EnginePipeline(Properties properties) {
        super(properties);
    }

    @Override
    protected AnnotatorImplementations getAnnotatorImplementations() {
        return new EngineAnnotators();
    }
}
