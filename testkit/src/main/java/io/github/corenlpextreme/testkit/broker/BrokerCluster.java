package io.github.corenlpextreme.testkit.broker;

import io.github.corenlpextreme.testkit.process.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Brokers in processes of their own, each with a controller: one, or three that keep every record three
 * times and take none that fewer than two have.
 */
public final class BrokerCluster implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    static final String ID = "4L6g3nShT-eMCtK--X86sw";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 200;

    private final List<BrokerProcess> nodes;

    private BrokerCluster(List<BrokerProcess> nodes) {
        this.nodes = nodes;
    }

    /** Starts brokers on an empty folder, and returns when all of them are there. */
    public static BrokerCluster start(Path folder, int nodes) throws IOException {
        List<BrokerProcess.BrokerPorts> ports = IntStream.range(0, nodes)
                .mapToObj(node -> new BrokerProcess.BrokerPorts(FreePort.any(), FreePort.any(), FreePort.any()))
                .toList();
        List<BrokerProcess> made = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            Path own = folder.resolve("broker" + node);
            made.add(BrokerProcess.format(own, ports.get(node), settings(node, ports)));
        }
        BrokerCluster cluster = new BrokerCluster(List.copyOf(made));
        for (BrokerProcess node : made) {
            node.start();
        }
        cluster.awaitAll();
        return cluster;
    }

    public List<BrokerProcess> nodes() {
        return nodes;
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return nodes.stream().map(BrokerProcess::direct).collect(Collectors.joining(","));
    }

    /** What clients connect to that are to feel what is done to the wires. */
    public String wiredServers() {
        return nodes.stream().map(BrokerProcess::wired).collect(Collectors.joining(","));
    }

    /** Returns when every broker has joined; those that have been killed must have been started again. */
    public void awaitAll() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            while (present(admin) < nodes.size()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the brokers did not come up: see broker.log");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the brokers started", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (BrokerProcess node : nodes) {
            node.close();
        }
    }

    private static int present(Admin admin) throws InterruptedException {
        try {
            return admin.describeCluster().nodes().get().size();
        } catch (ExecutionException e) {
            return 0; // no broker answers yet
        }
    }

    private static Properties settings(int node, List<BrokerProcess.BrokerPorts> all) {
        BrokerProcess.BrokerPorts ports = all.get(node);
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(node));
        settings.put(
                "listeners",
                "DIRECT://" + HOST + ":" + ports.direct() + ",WIRED://" + HOST + ":" + ports.wired() + ",CONTROLLER://"
                        + HOST + ":" + ports.controller());
        settings.put("listener.security.protocol.map", "DIRECT:PLAINTEXT,WIRED:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "DIRECT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "controller.quorum.voters",
                IntStream.range(0, all.size())
                        .mapToObj(voter ->
                                voter + "@" + HOST + ":" + all.get(voter).controller())
                        .collect(Collectors.joining(",")));
        replicas(settings, all.size());
        groups(settings);
        return settings;
    }

    private static void replicas(Properties settings, int nodes) {
        String replicas = nodes < 3 ? "1" : "3";
        String least = nodes < 3 ? "1" : "2";
        settings.put("default.replication.factor", replicas);
        settings.put("min.insync.replicas", least);
        settings.put("offsets.topic.replication.factor", replicas);
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        settings.put("log.segment.bytes", Integer.toString(32 << 20));
    }

    /** Who is dead is noticed soon, brokers and members alike. */
    private static void groups(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "3000");
    }
}
