package io.github.corenlpextreme.it;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The images, built from this tree once for all tests. */
final class Images {

    /** What the tests' images are tagged with: no user's "latest" is overwritten. */
    static final String TAG = "it";

    private static boolean built; // guarded by the class

    private Images() {}

    /** Builds them as a user would. */
    static synchronized void build() throws IOException, InterruptedException {
        if (!built) {
            new Compose("corenlp-extreme-build", List.of("docker-compose.yml"), Map.of("INPUT", "none", "TAG", TAG))
                    .run("build");
            built = true;
        }
    }

    static String of(String part) {
        return "corenlp-extreme/" + part + ":" + TAG;
    }
}
