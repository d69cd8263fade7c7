package io.github.corenlpextreme.worker.corenlp;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Maven artifacts that hold CoreNLP's models. */
enum ModelArtifact {
    FRENCH("models-french", "french|-fr\\b"),
    GERMAN("models-german", "german|-de\\b"),
    SPANISH("models-spanish", "spanish|-es\\b|ancora"),
    CHINESE("models-chinese", "chinese|ctb"),
    ARABIC("models-arabic", "arabic|atb"),
    ITALIAN("models-italian", "italian|-it\\b"),
    HUNGARIAN("models-hungarian", "hungarian|-hu\\b"),
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
}
