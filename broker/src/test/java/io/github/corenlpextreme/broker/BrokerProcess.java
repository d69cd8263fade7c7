package io.github.corenlpextreme.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A broker in a JVM of its own, so that it can be killed. */
final class BrokerProcess {
    private final Process process;
    private final TestClients clients;

    private BrokerProcess(Process process, TestClients clients) {
        this.process = process;
        this.clients = clients;
    }

    static BrokerProcess start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new BrokerProcess(process, clients(process.inputReader()));
    }

    /** What {@link #main} prints: a setting a line, then an empty line. */
    private static TestClients clients(BufferedReader output) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String line = output.readLine(); line != null && !line.isEmpty(); line = output.readLine()) {
            int end = line.indexOf('=');
            settings.put(line.substring(0, end), line.substring(end + 1));
        }
        return new TestClients(settings);
    }

    TestClients clients() {
        return clients;
    }

    /** SIGKILL, and wait for the end. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the broker's process survived SIGKILL");
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        TestClients.ofWorkers(EmbeddedBroker.start(Path.of(arguments[0])))
                .settings()
                .forEach((name, value) -> System.out.println(name + "=" + value));
        System.out.println();
        new CountDownLatch(1).await();
    }
}
