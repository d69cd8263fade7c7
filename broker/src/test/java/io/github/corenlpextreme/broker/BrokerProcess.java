package io.github.corenlpextreme.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A broker in a JVM of its own, so that it can be killed. */
final class BrokerProcess {
    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
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
        BufferedReader output = process.inputReader();
        return new BrokerProcess(process, output.readLine());
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** SIGKILL, and wait for the end. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the broker's process survived SIGKILL");
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(EmbeddedBroker.start(Path.of(arguments[0])).bootstrapServers());
        new CountDownLatch(1).await();
    }
}
