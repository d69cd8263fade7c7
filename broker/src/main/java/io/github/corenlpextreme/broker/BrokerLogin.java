package io.github.corenlpextreme.broker;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * The one user of a broker, with two secrets of its own for each start. Clients and broker prove to each other that
 * they know the first, and neither sends it: a worker that outlives its broker neither gives it away to a process that
 * has taken the port, nor works for it. The second opens the controller's listener. Its only client is the broker of
 * the same process, so it may be sent, which is cheaper.
 */
final class BrokerLogin {
    static final String USER = "corenlp-extreme";

    private static final ScramMechanism OF_CLIENTS = ScramMechanism.SCRAM_SHA_256;
    private static final String OF_CONTROLLER = "PLAIN";
    private static final int SECRET_BYTES = 32;

    private final String clientSecret = secret();
    private final String controllerSecret = secret();

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** How clients log in. */
    Map<String, String> clientSettings() {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                OF_CLIENTS.mechanismName(),
                "sasl.jaas.config",
                clientLogin());
    }

    /** What the broker's two listeners want. The same login serves the broker where it is a client of its own. */
    Map<String, Object> brokerSettings(String clientListener, String controllerListener) {
        Map<String, Object> settings = new HashMap<>();
        String clients = prefix(clientListener);
        settings.put("sasl.mechanism.inter.broker.protocol", OF_CLIENTS.mechanismName());
        settings.put(clients + "sasl.enabled.mechanisms", OF_CLIENTS.mechanismName());
        settings.put(clients + "scram-sha-256.sasl.jaas.config", clientLogin());
        settings.put(
                clients + "scram-sha-256.sasl.server.callback.handler.class", OneLoginCallback.class.getName());
        settings.put(OneLoginCallback.CREDENTIAL, credential());
        String controller = prefix(controllerListener);
        settings.put("sasl.mechanism.controller.protocol", OF_CONTROLLER);
        settings.put(controller + "sasl.enabled.mechanisms", OF_CONTROLLER);
        settings.put(controller + "plain.sasl.jaas.config", controllerLogin());
        return settings;
    }

    private static String prefix(String listener) {
        return "listener.name." + listener.toLowerCase(Locale.ROOT) + ".";
    }

    private String clientLogin() {
        return login(ScramLoginModule.class, clientSecret) + ";";
    }

    /** The last option says who may log in. */
    private String controllerLogin() {
        return login(PlainLoginModule.class, controllerSecret) + " user_" + USER + "=\"" + controllerSecret + "\";";
    }

    private static String login(Class<?> module, String secret) {
        return module.getName() + " required username=\"" + USER + "\" password=\"" + secret + "\"";
    }

    private ScramCredential credential() {
        try {
            return new ScramFormatter(OF_CLIENTS).generateCredential(clientSecret, OF_CLIENTS.minIterations());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + OF_CLIENTS, e);
        }
    }
}
