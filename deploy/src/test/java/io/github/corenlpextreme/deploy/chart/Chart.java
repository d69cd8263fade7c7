package io.github.corenlpextreme.deploy.chart;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The chart of this module. */
public final class Chart {

    public static final Path FOLDER = Path.of("helm/corenlp-extreme");
    public static final String RELEASE = "demo";

    /** Without a cluster Helm takes 1.20 for its version, which the chart refuses. */
    private static final String OLDEST_KUBERNETES = "1.29.0";

    /** Read by every test class; surefire runs them one after the other. */
    private static final Map<Values, Release> RENDERED = new EnumMap<>(Values.class);

    private Chart() {}

    /** The release {@value #RELEASE} with these values. */
    public static Release with(Values values) {
        return RENDERED.computeIfAbsent(values, set -> with(set, Map.of()));
    }

    /**
     * The same with some values replaced.
     *
     * @param replaced by their paths, written as in YAML; null takes one away
     * @throws IllegalStateException with Helm's message if Helm refuses
     */
    public static Release with(Values values, Map<String, String> replaced) {
        return named(RELEASE, values, replaced);
    }

    /** The same under another name. */
    public static Release named(String release, Values values, Map<String, String> replaced) {
        return Release.read(render(release, values, replaced));
    }

    /** What Helm says after an installation with these values. */
    public static String notes(Values values) {
        String said = new Helm(FOLDER)
                .install()
                .withName(RELEASE)
                .withNamespace("nlp")
                .withKubeVersion(OLDEST_KUBERNETES)
                .withValuesFile(values.file())
                .clientOnly()
                .withDryRunOption(DryRun.CLIENT)
                .call()
                .getOutput();
        return said.substring(said.indexOf("NOTES:"));
    }

    /** A copy of the chart whose defaults are these values: Helm's lint takes no others. */
    public static void copyWith(Values values, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path defaults = copy.resolve("values.yaml");
        Files.writeString(
                defaults,
                StrictModel.merged(Files.readString(defaults), Files.readString(values.file()))
                        .toString());
    }

    private static String render(String release, Values values, Map<String, String> replaced) {
        return new Helm(FOLDER)
                .template()
                .withName(release)
                .withNamespace("nlp")
                .withKubeVersion(OLDEST_KUBERNETES)
                .withValuesFile(replaced.isEmpty() ? values.file() : written(values, replaced))
                .call();
    }

    private static Path written(Values values, Map<String, String> replaced) {
        try {
            ObjectNode tree = (ObjectNode)
                    StrictModel.trees(Files.readString(values.file())).get(0);
            replaced.forEach((path, yaml) -> replace(tree, path, StrictModel.tree(yaml)));
            return Files.writeString(Files.createTempFile(Path.of("target"), "values", ".yaml"), tree.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(ObjectNode tree, String path, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile("/" + path.replace('.', '/'));
        ObjectNode parent = tree.withObject(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (value.isNull()) {
            parent.remove(name);
        } else {
            parent.set(name, value);
        }
    }
}
