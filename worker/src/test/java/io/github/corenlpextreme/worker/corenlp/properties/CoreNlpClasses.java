package io.github.corenlpextreme.worker.corenlp.properties;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The class files of CoreNLP. */
final class CoreNlpClasses {

    private CoreNlpClasses() {}

    /** All of them in one text, a character for each byte. */
    static String text() throws Exception {
        StringBuilder text = new StringBuilder();
        named(name -> true).values().forEach(bytes -> text.append(new String(bytes, StandardCharsets.ISO_8859_1)));
        return text.toString();
    }

    /** Name, as {@code edu/stanford/nlp/pipeline/Annotator}, to class file. */
    static SortedMap<String, byte[]> named(Predicate<String> wanted) throws Exception {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (JarFile jar = new JarFile(Path.of(StanfordCoreNLP.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName().replaceAll("\\.class$", "");
                if (entry.getName().endsWith(".class") && wanted.test(name)) {
                    classes.put(name, bytes(jar, entry));
                }
            }
        }
        return classes;
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        return jar.getInputStream(entry).readAllBytes();
    }
}
