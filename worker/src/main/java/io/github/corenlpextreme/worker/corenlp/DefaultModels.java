package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DefaultPaths;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What annotators read by default that is not in the main jar of models. */
final class DefaultModels {

    private static final String WIKIDICT = "entitylink.wikidict";

    private DefaultModels() {}

    /** As properties that would name them. */
    static Map<String, String> outsideMainJar(Collection<String> annotators, Set<String> given) {
        return annotators.contains(Annotator.STANFORD_LINK) && !given.contains(WIKIDICT)
                ? Map.of(WIKIDICT, DefaultPaths.DEFAULT_WIKIDICT_TSV)
                : Map.of();
    }
}
