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
public final class ConnectionCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ConnectionCheck() {}

    /**
     * Returns the settings if they lead to a Kafka that lets this client in.
     *
     * @throws JobKafkaException if not; says what to check
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
     * @return what is wrong if it may pass by itself: no broker answers
     * @throws JobKafkaException if it cannot; says what to check
     */
    public static Optional<JobKafkaException> attempt(ClientSettings settings, Duration patience) {
        ResolvedClientConfig config = ResolvedClientConfig.of(settings);
        try {
            refuseTls(settings.bootstrapServers(), config);
            knock(settings, patience);
            return Optional.empty();
        } catch (KafkaException e) {
            return Optional.of(
                    BrokerReadiness.of(e, settings, patience).orElseThrow(() -> unusable(settings, config, e)));
        } catch (ExecutionException e) {
            return Optional.of(noAnswer(e.getCause(), settings, patience)
                    .orElseThrow(() -> refused(settings, config, e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobKafkaException("interrupted while waiting for Kafka", e);
        }
    }

    private static void refuseTls(String servers, ResolvedClientConfig config) {
        if (config.protocol().endsWith("PLAINTEXT") && TlsProbe.isAt(servers)) {
            throw new JobKafkaException("Kafka at " + servers + " uses TLS, but this client does not: set"
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

    private static Optional<JobKafkaException> noAnswer(Throwable failure, ClientSettings settings, Duration patience) {
        return failure instanceof RetriableException passing
                ? BrokerReadiness.of(passing, settings, patience)
                : Optional.empty();
    }

    private static JobKafkaException unusable(
            ClientSettings settings, ResolvedClientConfig config, KafkaException failure) {
        return new JobKafkaException("the settings for Kafka at " + settings.bootstrapServers() + " cannot be used: "
                + config.reason(failure));
    }

    private static JobKafkaException refused(ClientSettings settings, ResolvedClientConfig config, Throwable failure) {
        String where = "Kafka at " + settings.bootstrapServers();
        if (failure instanceof SslAuthenticationException) {
            return new JobKafkaException(
                    "no TLS connection to " + where + " (" + config.reason(failure)
                            + "): check ssl.truststore.location and security.protocol in --kafka-config",
                    failure);
        }
        return new JobKafkaException(
                failure instanceof AuthenticationException
                        ? where + " rejects this client (" + config.reason(failure)
                                + "): check sasl.mechanism and sasl.jaas.config in --kafka-config"
                        : where + " does not answer as expected: " + config.reason(failure),
                failure);
    }
}
