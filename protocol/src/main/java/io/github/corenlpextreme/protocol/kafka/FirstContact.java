package io.github.corenlpextreme.protocol.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Meets a Kafka before any part works with it: what is wrong with the settings, the certificate or the
 * password is told at once, in one sentence and without the secrets.
 */
public final class FirstContact {

    private static final int TIMEOUT_MILLIS = 30_000;

    private FirstContact() {}

    /**
     * Returns the settings if they lead to a Kafka that lets this client in.
     *
     * @throws KafkaTroubleException if not; says what to check
     */
    public static ClientSettings with(ClientSettings settings) {
        ClientConfig config = ClientConfig.of(settings);
        String servers = settings.bootstrapServers();
        try {
            refuseTls(servers, config);
            knock(settings);
            return settings;
        } catch (KafkaException e) {
            throw new KafkaTroubleException(
                    "the settings for Kafka at " + servers + " cannot be used: " + config.reason(e));
        } catch (ExecutionException e) {
            throw new KafkaTroubleException(sentence(servers, config, e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTroubleException("interrupted while waiting for Kafka", e);
        }
    }

    private static void refuseTls(String servers, ClientConfig config) {
        if (config.protocol().endsWith("PLAINTEXT") && TlsPort.isAt(servers)) {
            throw new KafkaTroubleException("Kafka at " + servers + " speaks TLS, this client does not: set"
                    + " security.protocol to SSL or SASL_SSL in --kafka-config");
        }
    }

    private static void knock(ClientSettings settings) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings.admin())) {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .clusterId()
                    .get();
        }
    }

    private static String sentence(String servers, ClientConfig config, Throwable failure) {
        if (failure instanceof SslAuthenticationException) {
            return "no TLS connection to Kafka at " + servers + " (" + config.reason(failure)
                    + "): check ssl.truststore.location and security.protocol in --kafka-config";
        }
        if (failure instanceof AuthenticationException) {
            return "Kafka at " + servers + " does not let this client in (" + config.reason(failure)
                    + "): check sasl.mechanism and sasl.jaas.config in --kafka-config";
        }
        return failure instanceof TimeoutException
                ? noAnswer(servers)
                : "Kafka at " + servers + " does not answer as it should: " + config.reason(failure);
    }

    private static String noAnswer(String servers) {
        return "no Kafka answers at " + servers + ": check --bootstrap-servers, the network, and"
                + " security.protocol in --kafka-config";
    }
}
