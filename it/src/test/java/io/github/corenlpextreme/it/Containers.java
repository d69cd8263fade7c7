package io.github.corenlpextreme.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions about a container of any origin, by its id. */
final class Containers {

    private Containers() {}

    static boolean running(String id) throws IOException, InterruptedException {
        return Boolean.parseBoolean(inspect(id, "{{.State.Running}}"));
    }

    static int exitCode(String id) throws IOException, InterruptedException {
        return Integer.parseInt(inspect(id, "{{.State.ExitCode}}"));
    }

    /** How often its orchestrator has started it again. */
    static int restarts(String id) throws IOException, InterruptedException {
        return Integer.parseInt(inspect(id, "{{.RestartCount}}"));
    }

    /** What holds it back, in the words of Docker. */
    static List<String> limits(String id) throws IOException, InterruptedException {
        return inspect(id, """
                root read-only {{.HostConfig.ReadonlyRootfs}}
                privileged {{.HostConfig.Privileged}}
                capabilities dropped {{json .HostConfig.CapDrop}} added {{json .HostConfig.CapAdd}}
                security {{json .HostConfig.SecurityOpt}}
                memory limited {{if .HostConfig.Memory}}true{{else}}false{{end}}
                processes {{json .HostConfig.PidsLimit}}
                published {{json .HostConfig.PortBindings}}""").lines().toList();
    }

    /** Whether a network of it leads out of this machine. */
    static boolean reachesOut(String id) throws IOException, InterruptedException {
        String names = inspect(id, "{{range $name, $any := .NetworkSettings.Networks}}{{$name}} {{end}}");
        List<String> words = new ArrayList<>(List.of("docker", "network", "inspect", "--format={{.Internal}}"));
        words.addAll(List.of(names.split(" ")));
        return Shell.output(words.toArray(String[]::new)).lines().anyMatch("false"::equals);
    }

    static String log(String id) throws IOException, InterruptedException {
        return Shell.output("docker", "logs", id);
    }

    /**
     * Kills its first process as the host sees it: "docker kill" would keep Docker from starting it again. Where the
     * host is another machine, or we may not, a container that sees the host's processes does it.
     */
    static void killFromTheHost(String id) throws IOException, InterruptedException {
        String pid = inspect(id, "{{.State.Pid}}");
        if (Shell.run(Map.of(), List.of("kill", "-KILL", pid)).exitCode() != 0) {
            Shell.output(
                    "docker",
                    "run",
                    "--rm",
                    "--privileged",
                    "--pid=host",
                    "--entrypoint=kill",
                    "eclipse-temurin:25-jre",
                    "-KILL",
                    pid);
        }
    }

    private static String inspect(String id, String format) throws IOException, InterruptedException {
        return Shell.output("docker", "inspect", "--format=" + format, id);
    }
}
