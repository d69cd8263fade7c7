package io.github.corenlpextreme.protocol.kafka.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/**
 * Meets a Kafka before any part works with it: what is wrong with the settings, the certificate or the
 * password is told at once, in one sentence and without the secrets.
 */
public final class FirstContact {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FirstContact() {}

    /**
     * Returns the settings if they lead to a Kafka that lets this client in.
     *
     * @throws KafkaTroubleException if not; says what to check
     */
    public static ClientSettings with(ClientSettings settings) {
        attempt(settings, PATIENCE).ifPresent(noAnswer -> {
            throw noAnswer;
        });
        return settings;
    }

    /**
     * Tries once.
     *
     * @param patience how long Kafka may take for an answer
     * @return what is wrong if it may pass by itself: nobody answers
     * @throws KafkaTroubleException if it cannot; says what to check
     */
    public static Optional<KafkaTroubleException> attempt(ClientSettings settings, Duration patience) {
        ClientConfig config = ClientConfig.of(settings);
        try {
            refuseTls(settings.bootstrapServers(), config);
            knock(settings, patience);
            return Optional.empty();
        } catch (KafkaException e) {
            return Optional.of(NotUpYet.of(e, settings, patience).orElseThrow(() -> unusable(settings, config, e)));
        } catch (ExecutionException e) {
            return Optional.of(noAnswer(e.getCause(), settings, patience)
                    .orElseThrow(() -> refused(settings, config, e.getCause())));
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

    private static void knock(ClientSettings settings, Duration patience)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings.admin())) {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) patience.toMillis()))
                    .clusterId()
                    .get();
        }
    }

    private static Optional<KafkaTroubleException> noAnswer(
            Throwable failure, ClientSettings settings, Duration patience) {
        return failure instanceof RetriableException passing
                ? NotUpYet.of(passing, settings, patience)
                : Optional.empty();
    }

    private static KafkaTroubleException unusable(
            ClientSettings settings, ClientConfig config, KafkaException failure) {
        return new KafkaTroubleException("the settings for Kafka at " + settings.bootstrapServers()
                + " cannot be used: " + config.reason(failure));
    }

    private static KafkaTroubleException refused(ClientSettings settings, ClientConfig config, Throwable failure) {
        String where = "Kafka at " + settings.bootstrapServers();
        if (failure instanceof SslAuthenticationException) {
            return new KafkaTroubleException(
                    "no TLS connection to " + where + " (" + config.reason(failure)
                            + "): check ssl.truststore.location and security.protocol in --kafka-config",
                    failure);
        }
        return new KafkaTroubleException(
                failure instanceof AuthenticationException
                        ? where + " does not let this client in (" + config.reason(failure)
                                + "): check sasl.mechanism and sasl.jaas.config in --kafka-config"
                        : where + " does not answer as it should: " + config.reason(failure),
                failure);
    }
}
