package io.github.corenlpextreme.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One project of Docker Compose, from the files at the root of this tree; gone with all it made when closed.
 *
 * @param project a name that no other project has
 * @param files beside each other, the first one first
 * @param settings what a user would write into {@code .env}
 */
record Compose(String project, List<String> files, Map<String, String> settings) implements AutoCloseable {

    /** The plugin where there is one, else the older program of its own. */
    private static final List<String> COMMAND = command();

    String run(String... arguments) throws IOException, InterruptedException {
        return Shell.run(settings, words(arguments)).orFail();
    }

    /** The ids of all containers, the ended ones too. */
    List<String> containers() throws IOException, InterruptedException {
        return labelled("project=" + project);
    }

    /** The ids of a service's containers, the ended ones too. */
    List<String> containers(String service) throws IOException, InterruptedException {
        return labelled("project=" + project, "service=" + service);
    }

    private static List<String> labelled(String... labels) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("docker", "ps", "--all", "--quiet", "--no-trunc"));
        for (String label : labels) {
            words.add("--filter=label=com.docker.compose." + label);
        }
        return Shell.output(words.toArray(String[]::new)).lines().toList();
    }

    @Override
    public void close() throws IOException {
        try {
            run("down", "--volumes", "--timeout=5");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(COMMAND);
        words.addAll(List.of("--project-name", project));
        files.forEach(file -> words.addAll(List.of("--file", file)));
        words.addAll(List.of(arguments));
        return words;
    }

    private static List<String> command() {
        return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                .filter(Compose::works)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is neither 'docker compose' nor docker-compose"));
    }

    private static boolean works(List<String> command) {
        try {
            List<String> words = new ArrayList<>(command);
            words.add("version");
            return Shell.run(Map.of(), words).exitCode() == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
