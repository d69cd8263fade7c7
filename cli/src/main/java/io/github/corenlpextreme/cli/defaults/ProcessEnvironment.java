package io.github.corenlpextreme.cli.defaults;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the process runs, as far as defaults depend on it.
 *
 * @param environment the environment variables
 * @param folder the current folder
 * @param home the user's home folder
 */
public record ProcessEnvironment(Map<String, String> environment, Path folder, Path home) {

    public ProcessEnvironment {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static ProcessEnvironment ofThisProcess() {
        return new ProcessEnvironment(System.getenv(), Path.of(""), Path.of(System.getProperty("user.home")));
    }
}
