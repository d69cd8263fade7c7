package io.github.corenlpextreme.protocol.kafka.client;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells a Kafka that is not up yet from one that refuses. In a cluster even its name comes into being
 * with it, and the client fails for good on a name without an address as on a wrong setting.
 */
public final class BrokerReadiness {

    private static final int ANY_PORT = 1;

    private BrokerReadiness() {}

    /** The failure in words, if it may pass by itself. */
    public static Optional<JobKafkaException> of(KafkaException failure, ClientSettings settings, Duration patience) {
        if (failure instanceof RetriableException) {
            return Optional.of(new JobKafkaException(
                    "Kafka did not answer at " + settings.bootstrapServers() + " within " + patience.toSeconds()
                            + " s: check --bootstrap-servers, the network, and security.protocol in --kafka-config",
                    failure));
        }
        return haveNoAddress(settings.bootstrapServers())
                ? Optional.of(new JobKafkaException(
                        "Kafka cannot be reached at " + settings.bootstrapServers()
                                + ": no such host; check --bootstrap-servers and the network",
                        failure))
                : Optional.empty();
    }

    private static boolean haveNoAddress(String servers) {
        return Arrays.stream(servers.split(",")).map(BrokerReadiness::host).allMatch(BrokerReadiness::hasNoAddress);
    }

    private static String host(String server) {
        int colon = server.lastIndexOf(':');
        return (colon < 0 ? server : server.substring(0, colon)).strip();
    }

    private static boolean hasNoAddress(String host) {
        return new InetSocketAddress(host, ANY_PORT).isUnresolved();
    }
}
