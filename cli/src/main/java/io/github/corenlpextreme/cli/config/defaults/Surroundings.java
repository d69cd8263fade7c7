package io.github.corenlpextreme.cli.config.defaults;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the process runs, as far as defaults depend on it.
 *
 * @param environment the environment variables
 * @param folder the current folder
 * @param home the user's home folder
 */
public record Surroundings(Map<String, String> environment, Path folder, Path home) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), Path.of(""), Path.of(System.getProperty("user.home")));
    }
}
