package io.github.corenlpextreme.broker;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * The one login of a broker: a user with a secret of its own for each start. Clients and broker prove to each other
 * that they know the secret, and neither sends it.
 */
final class BrokerLogin {
    /** The two names of the mechanism: in Kafka's settings, and in their prefixes. */
    static final String MECHANISM = "SCRAM-SHA-256";

    private static final String PREFIX = "scram-sha-256.";
    private static final String USER = "corenlp-extreme";
    private static final int SECRET_BYTES = 32;

    private final String jaasConfig;

    private BrokerLogin(String secret) {
        this.jaasConfig = "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER
                + "\" password=\"" + secret + "\";";
    }

    /** With a new secret of 256 random bits. */
    static BrokerLogin fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new BrokerLogin(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** For clients. */
    Map<String, String> clientSettings() {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", MECHANISM, "sasl.jaas.config", jaasConfig);
    }

    /** For one of the broker's listeners, which lets in this login and no other. */
    Map<String, String> listenerSettings(String listener) {
        String prefix = "listener.name." + listener.toLowerCase(Locale.ROOT) + "." + PREFIX;
        return Map.of(
                prefix + "sasl.jaas.config",
                jaasConfig,
                prefix + "sasl.server.callback.handler.class",
                OneLoginCallback.class.getName());
    }

    /** The only user that has rights. */
    static String principal() {
        return "User:" + USER;
    }
}
