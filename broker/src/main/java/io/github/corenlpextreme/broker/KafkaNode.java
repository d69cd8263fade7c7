package io.github.corenlpextreme.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Controller and broker, wired as {@link KafkaRaftServer} wires them, with two differences: they
 * get sockets that are bound already, and a fault does not end this process.
 */
final class KafkaNode {
    private final FaultRecorder faults = new FaultRecorder();
    private final ControllerServer controller;
    private final BrokerServer broker;

    /**
     * Wires them, but starts nothing yet.
     *
     * @param port of one of the sockets, for clients
     * @param login of its clients; empty if they need none
     */
    KafkaNode(Path logDir, BoundSockets sockets, int port, Optional<BrokerLogin> login) throws IOException {
        KafkaConfig config = KafkaConfig.fromProps(BrokerSettings.of(logDir, port, sockets.bind(), login), false);
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> formatted = KafkaRaftServer.initializeLogDirs(
                config, LoggerFactory.getLogger(KafkaRaftServer.class), "[embedded broker] ");
        MetaPropertiesEnsemble identity = formatted._1();
        SharedServer shared = new SharedServer(
                config,
                identity,
                Time.SYSTEM,
                Server.initializeMetrics(
                        config, Time.SYSTEM, identity.clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                faults,
                sockets);
        broker = new BrokerServer(shared);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), formatted._2());
    }

    void start() {
        controller.startup();
        broker.startup();
        faults.first().ifPresent(fault -> {
            throw new IllegalStateException(fault.getMessage(), fault);
        });
    }

    void stop() {
        broker.shutdown();
        controller.shutdown();
    }
}
