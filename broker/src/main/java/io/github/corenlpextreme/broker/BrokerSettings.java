package io.github.corenlpextreme.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/** The broker's settings: one node, two cores shared with the job, nothing ever expires. */
final class BrokerSettings {
    static final String HOST = "127.0.0.1";
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String CLIENT_LISTENER = "BROKER";

    private BrokerSettings() {}

    /** @param login empty for a broker that lets in every process of this machine */
    static Properties of(Path logDir, int brokerPort, int controllerPort, Optional<BrokerLogin> login) {
        Properties settings = new Properties();
        identity(settings, logDir, brokerPort, controllerPort);
        protocol(settings, login.isPresent() ? "SASL_PLAINTEXT" : "PLAINTEXT");
        login.ifPresent(known -> access(settings, known));
        nothingExpires(settings);
        oneReplica(settings);
        groups(settings);
        logs(settings);
        small(settings);
        quick(settings);
        return settings;
    }

    private static void identity(Properties settings, Path logDir, int brokerPort, int controllerPort) {
        String controller = HOST + ":" + controllerPort;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("log.dirs", List.of(logDir.toString())); // as a list: a path may hold a comma
        settings.put(
                "listeners",
                CLIENT_LISTENER + "://" + HOST + ":" + brokerPort + "," + CONTROLLER_LISTENER + "://" + controller);
        settings.put("advertised.listeners", CLIENT_LISTENER + "://" + HOST + ":" + brokerPort);
        settings.put("inter.broker.listener.name", CLIENT_LISTENER);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
    }

    private static void protocol(Properties settings, String protocol) {
        settings.put(
                "listener.security.protocol.map",
                CLIENT_LISTENER + ":" + protocol + "," + CONTROLLER_LISTENER + ":" + protocol);
    }

    /** Every listener wants the login, the controller's too; the authorizer denies all that this user does not ask. */
    private static void access(Properties settings, BrokerLogin login) {
        settings.putAll(login.brokerSettings(CLIENT_LISTENER, CONTROLLER_LISTENER));
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("super.users", "User:" + BrokerLogin.USER);
        settings.put("allow.everyone.if.no.acl.found", "false");
    }

    /** A job may wait for days; what it has not read yet must still be there. */
    private static void nothingExpires(Properties settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("delete.topic.enable", "true");
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        settings.put("log.message.timestamp.type", "LogAppendTime");
        settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    }

    private static void oneReplica(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void groups(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.max.session.timeout.ms", "1800000");
    }

    /**
     * A partition's last segment is read again after an unclean death: with 32 MiB, 80 partitions
     * cost 2.5 GiB of reading at worst. Indexes are allocated (sparse) and mapped in full.
     */
    private static void logs(Properties settings) {
        settings.put("message.max.bytes", Integer.toString(2 << 20));
        settings.put("log.segment.bytes", Integer.toString(32 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("offsets.topic.segment.bytes", Integer.toString(4 << 20));
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
        settings.put("log.cleaner.io.buffer.size", Integer.toString(64 << 10));
        settings.put("log.segment.delete.delay.ms", "1000");
        settings.put("log.retention.check.interval.ms", "1000"); // what is deleted is to leave the disk soon
        settings.put("log.initial.task.delay.ms", "1000");
    }

    private static void small(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "3");
        settings.put("background.threads", "2");
        settings.put("num.replica.fetchers", "1");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("queued.max.requests", "100");
        settings.put("metric.reporters", "");
        settings.put("metrics.jmx.exclude", ".*");
    }

    /**
     * There is no other voter, so there is none to wait for. The exception is the session: after a sudden
     * death the controller takes the same broker back only when its old session has run out.
     */
    private static void quick(Properties settings) {
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("controlled.shutdown.enable", "true");
        settings.put("controller.quorum.election.timeout.ms", "100");
        settings.put("controller.quorum.election.backoff.max.ms", "100");
        settings.put("metadata.max.idle.interval.ms", "0");
        settings.put("server.max.startup.time.ms", "600000");
    }
}
