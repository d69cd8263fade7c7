package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.worker.corenlp.CoreNlpVersions;
import io.github.corenlpextreme.worker.corenlp.models.ModelJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The versions that decide what an annotation looks like, by name. */
public final class AnnotationVersions {

    private static final String RESOURCE = "/corenlp-extreme-version.properties";

    private AnnotationVersions() {}

    /** This program, CoreNLP, and every model jar on the class path with its size. */
    public static SortedMap<String, String> ofThisBuild() {
        CoreNlpVersions engine = CoreNlpVersions.current();
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("corenlp-extreme", ownVersion());
        versions.put("corenlp", engine.coreNlp());
        for (ModelJar jar : engine.models()) {
            versions.put(jar.name(), jar.bytes() + " bytes");
        }
        return versions;
    }

    private static String ownVersion() {
        try (InputStream resource = AnnotationVersions.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }
}
