package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Maven artifacts that hold CoreNLP's models. */
enum ModelArtifact {
    FRENCH("models-french", "french|(?<![a-z])fr(?![a-z])"),
    GERMAN("models-german", "german|(?<![a-z])de(?![a-z])"),
    SPANISH("models-spanish", "spanish|ancora|(?<![a-z])es(?![a-z])"),
    CHINESE("models-chinese", "chinese|ctb|(?<![a-z])zh(?![a-z])"),
    ARABIC("models-arabic", "arabic|atb|(?<![a-z])ar(?![a-z])"),
    ITALIAN("models-italian", "italian|(?<![a-z])it(?![a-z])"),
    HUNGARIAN("models-hungarian", "hungarian|(?<![a-z])hu(?![a-z])"),
    ENGLISH_KBP("models-english-kbp", "wikidict"),
    ENGLISH_EXTRA("models-english", "/srparser/|caseless|bidirectional|beam"),
    ENGLISH("models", "");

    private static final String OWN = "edu/stanford/nlp/models/";

    private final String classifier;
    private final Pattern paths;

    ModelArtifact(String classifier, String paths) {
        this.classifier = classifier;
        this.paths = Pattern.compile(paths);
    }

    /** The artifact that holds this path; empty for a path outside CoreNLP's own models. */
    static Optional<ModelArtifact> of(String path) {
        if (!path.contains(OWN)) {
            return Optional.empty();
        }
        String name = path.toLowerCase(Locale.ROOT);
        for (ModelArtifact artifact : values()) {
            if (artifact.paths.matcher(name).find()) {
                return Optional.of(artifact);
            }
        }
        return Optional.of(ENGLISH);
    }

    String coordinates() {
        return "edu.stanford.nlp:stanford-corenlp:" + CoreNlpVersions.implementationVersion() + ":" + classifier;
    }

    /** What to do about a model of this artifact that is not there. */
    String remedy(ModelJars models) {
        boolean isThere =
                models.whole().values().stream().anyMatch(jar -> jar.name().endsWith("-" + classifier + ".jar"));
        return isThere
                ? "the jar " + coordinates() + " has no such model: check its path"
                : "the model is not on the class path; add the jar " + coordinates();
    }
}
