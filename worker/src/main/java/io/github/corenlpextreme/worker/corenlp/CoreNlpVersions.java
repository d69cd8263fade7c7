package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.worker.corenlp.models.ModelJar;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import java.util.List;

/**
 * Which CoreNLP and which models this process has, for the manifest of an output. Reads file names
 * and sizes only.
 *
 * @param coreNlp CoreNLP's version
 * @param models the published model jars that the models on the class path come from, sorted by name
 */
public record CoreNlpVersions(String coreNlp, List<ModelJar> models) {

    private static final String UNKNOWN = "unknown";

    /** What is on the class path now. */
    public static CoreNlpVersions current() {
        return new CoreNlpVersions(
                implementationVersion(), ModelJars.onClassPath().origins());
    }

    static String implementationVersion() {
        try {
            String version = StanfordCoreNLP.class.getPackage().getImplementationVersion();
            return version == null ? UNKNOWN : version;
        } catch (NoClassDefFoundError absent) {
            return UNKNOWN; // a writer needs no CoreNLP on its class path
        }
    }
}
