package io.github.corenlpextreme.deploy.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

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
     * The same with some values replaced, by their paths.
     *
     * @throws IllegalStateException with Helm's message if Helm refuses
     */
    public static Release with(Values values, Map<String, ?> replaced) {
        return named(RELEASE, values, replaced);
    }

    /** The same under another name. */
    public static Release named(String release, Values values, Map<String, ?> replaced) {
        return Release.read(render(release, values, replaced));
    }

    private static String render(String release, Values values, Map<String, ?> replaced) {
        TemplateCommand command = new Helm(FOLDER)
                .template()
                .withName(release)
                .withNamespace("nlp")
                .withKubeVersion(OLDEST_KUBERNETES)
                .withValuesFile(values.file());
        replaced.forEach(command::set);
        return command.call();
    }
}
