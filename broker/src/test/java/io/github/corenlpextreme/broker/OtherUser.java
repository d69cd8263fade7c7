package io.github.corenlpextreme.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs {@link Stranger} as another user, where this process may become one: as root, as in a container. Elsewhere it is
 * a process of the same user, which knows no more.
 */
record OtherUser(Path folder) {
    private static final String OTHER = "65534";
    private static final String SETPRIV = "/usr/bin/setpriv";

    /** Whether {@link #attack} is really made by another one. */
    static boolean isPossible() throws IOException {
        return uid().equals("0") && Files.isExecutable(Path.of(SETPRIV));
    }

    static String uid() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
    }

    /** What the stranger has printed. */
    List<String> attack(Map<String, String> attempts, List<Integer> ports) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        String program = Stranger.class.getName().replace('.', '/') + ".class";
        Path place = folder.resolve(program);
        Files.createDirectories(place.getParent());
        try (InputStream compiled = Stranger.class.getClassLoader().getResourceAsStream(program)) {
            Files.write(place, compiled.readAllBytes());
        }
        Path requests = folder.resolve("attempts");
        Files.write(
                requests,
                attempts.entrySet().stream()
                        .map(attempt -> attempt.getKey() + " " + attempt.getValue())
                        .toList());
        Process process = new ProcessBuilder(command(requests, ports))
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said.lines().toList();
    }

    private List<String> command(Path requests, List<Integer> ports) throws IOException {
        List<String> words = new ArrayList<>();
        if (isPossible()) {
            words.addAll(List.of(SETPRIV, "--reuid=" + OTHER, "--regid=" + OTHER, "--clear-groups"));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        words.addAll(List.of(java, "-Xmx64m", "-cp", folder.toString(), Stranger.class.getName(), uid()));
        words.add(requests.toString());
        ports.forEach(port -> words.add(port.toString()));
        return words;
    }
}
