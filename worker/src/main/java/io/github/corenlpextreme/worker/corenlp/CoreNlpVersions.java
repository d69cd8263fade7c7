package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which CoreNLP and which models this process has, for the manifest of an output. Reads file names
 * and sizes only.
 *
 * @param coreNlp CoreNLP's version
 * @param models every model jar on the class path, sorted by name
 */
public record CoreNlpVersions(String coreNlp, List<ModelJar> models) {

    private static final String MODELS = "edu/stanford/nlp/models/";
    private static final String UNKNOWN = "unknown";

    /**
     * A jar or folder with models.
     *
     * @param name its file name
     * @param bytes its size; 0 for a folder
     */
    public record ModelJar(String name, long bytes) {}

    /** What is on the class path now. */
    public static CoreNlpVersions current() {
        return new CoreNlpVersions(implementationVersion(), modelJars());
    }

    static String implementationVersion() {
        String version = StanfordCoreNLP.class.getPackage().getImplementationVersion();
        return version == null ? UNKNOWN : version;
    }

    private static List<ModelJar> modelJars() {
        try {
            List<ModelJar> jars = new ArrayList<>();
            ClassLoader loader = StanfordCoreNLP.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources(MODELS))) {
                jars.add(modelJar(url));
            }
            jars.sort(Comparator.comparing(ModelJar::name));
            return List.copyOf(jars);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModelJar modelJar(URL url) throws IOException {
        if (url.openConnection() instanceof JarURLConnection connection) {
            Path jar = Path.of(connection.getJarFile().getName());
            return new ModelJar(jar.getFileName().toString(), Files.size(jar));
        }
        return new ModelJar(url.getPath(), 0);
    }
}
