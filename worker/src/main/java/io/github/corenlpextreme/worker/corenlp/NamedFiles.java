package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.properties.PathList;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyCheck;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyRule;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyType;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that properties name, as CoreNLP finds them: on the class path, or else on the disk. */
final class NamedFiles {

    /**
     * A path in the value of a property.
     *
     * @param type empty if a custom annotator reads the property, so that it may name anything
     */
    record NamedFile(String key, String value, String path, Optional<PropertyType> type) {

        boolean isFolder() {
            return type.filter(PropertyType.FOLDER::equals).isPresent();
        }

        boolean isModel() {
            return type.filter(kind -> kind == PropertyType.MODEL || kind == PropertyType.MODELS)
                    .isPresent();
        }

        /** Whether CoreNLP reads it out of a jar, which has a version. */
        boolean isInJar() {
            return resource(path).filter(found -> !isFile(found)).isPresent();
        }

        /** The file on the disk, perhaps in a folder of the class path; empty if it is in a jar, or nowhere. */
        Optional<Path> onDisk() {
            Optional<URL> resource = resource(path);
            return resource.isPresent()
                    ? resource.filter(NamedFiles::isFile).map(found -> Path.of(URI.create(found.toString())))
                    : pathOf(path).filter(Files::exists);
        }
    }

    private static final PropertyCheck CHECK = new PropertyCheck();

    private NamedFiles() {}

    /** Every path in these properties, in their order. */
    static List<NamedFile> in(Map<String, String> properties) {
        List<NamedFile> files = new ArrayList<>();
        properties.forEach((key, value) -> {
            Optional<PropertyRule> rule = CHECK.rule(key);
            if (rule.isEmpty()) {
                files.add(new NamedFile(key, value, value, Optional.empty()));
            } else {
                PathList.of(rule.get(), value)
                        .forEach(path -> files.add(new NamedFile(
                                key, value, path, Optional.of(rule.get().type()))));
            }
        });
        return files;
    }

    /** @throws PipelineException at the first that cannot be read here */
    static void refuseMissing(Map<String, String> properties, ModelJars models) {
        for (NamedFile file : in(properties)) {
            if (file.type().isPresent() && !file.isInJar()) {
                mistake(file, models).ifPresent(what -> {
                    throw PropertyCheck.wrong(file.key(), file.value(), what);
                });
            }
        }
    }

    private static Optional<String> mistake(NamedFile file, ModelJars models) {
        Path path = file.onDisk().orElse(null);
        if (path == null) {
            return missing(file.path(), models);
        }
        if (file.isFolder() != Files.isDirectory(path)) {
            return Optional.of(file.path() + (file.isFolder() ? " is not a folder" : " is a folder, not a file"));
        }
        if (!file.isFolder() && !Files.isRegularFile(path)) {
            return Optional.of(file.path() + " is not a regular file");
        }
        if (!Files.isReadable(path)) {
            return Optional.of(file.path() + " cannot be read: permission denied");
        }
        return file.isModel() && !SerializedModel.isLikely(path)
                ? Optional.of(file.path() + " is not a serialized model of CoreNLP")
                : Optional.empty();
    }

    /** Which models a worker has that was built without them all, only that worker can say. */
    private static Optional<String> missing(String path, ModelJars models) {
        Optional<ModelArtifact> artifact = ModelArtifact.of(path);
        if (artifact.isEmpty()) {
            return Optional.of("there is no file " + path);
        }
        return models.whole().isEmpty()
                ? Optional.empty()
                : Optional.of(artifact.get().remedy(models));
    }

    /** CoreNLP looks on the class path first. */
    private static Optional<URL> resource(String path) {
        ClassLoader classPath = NamedFiles.class.getClassLoader();
        return Stream.of(path, path.replaceAll("/+", "/"))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.ofNullable(classPath.getResource(name)))
                .findFirst();
    }

    private static boolean isFile(URL resource) {
        return resource.getProtocol().equals("file");
    }

    private static Optional<Path> pathOf(String path) {
        try {
            return Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
