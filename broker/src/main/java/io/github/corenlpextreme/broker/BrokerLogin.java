package io.github.corenlpextreme.broker;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * The one user of a broker, with two secrets of its own for each start. A client of another process and the broker
 * prove to each other that they know the first, and neither sends it: a worker that outlives its broker neither gives
 * it away to a process that has taken the port, nor works for that one. The second is for this process alone, which
 * holds the ports as long as it lives: it may be sent, and costs nothing.
 */
final class BrokerLogin {
    static final String USER = "corenlp-extreme";

    private static final ScramMechanism OF_OTHERS = ScramMechanism.SCRAM_SHA_256;
    private static final String OWN = "PLAIN";
    private static final int SECRET_BYTES = 32;

    private final String ownSecret = secret();
    private final String othersSecret = secret();

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** How clients of this process log in. */
    Map<String, String> ownSettings() {
        return client(OWN, login(PlainLoginModule.class, ownSecret) + ";");
    }

    /** How clients of other processes log in. */
    Map<String, String> othersSettings() {
        return client(OF_OTHERS.mechanismName(), othersLogin());
    }

    private static Map<String, String> client(String mechanism, String login) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", mechanism, "sasl.jaas.config", login);
    }

    /** What the broker's two listeners want. The broker is a client of both, in this process. */
    Map<String, Object> brokerSettings(String clientListener, String controllerListener) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("sasl.mechanism.inter.broker.protocol", OWN);
        settings.put("sasl.mechanism.controller.protocol", OWN);
        String clients = prefix(clientListener);
        settings.put(clients + "sasl.enabled.mechanisms", OWN + "," + OF_OTHERS.mechanismName());
        settings.put(clients + "plain.sasl.jaas.config", ownServerLogin());
        settings.put(clients + "scram-sha-256.sasl.jaas.config", othersLogin());
        settings.put(clients + "scram-sha-256.sasl.server.callback.handler.class", OneLoginCallback.class.getName());
        settings.put(OneLoginCallback.CREDENTIAL, CompletableFuture.supplyAsync(this::credential));
        String controller = prefix(controllerListener);
        settings.put(controller + "sasl.enabled.mechanisms", OWN);
        settings.put(controller + "plain.sasl.jaas.config", ownServerLogin());
        return settings;
    }

    private static String prefix(String listener) {
        return "listener.name." + listener.toLowerCase(Locale.ROOT) + ".";
    }

    /** The last option says who may log in. */
    private String ownServerLogin() {
        return login(PlainLoginModule.class, ownSecret) + " user_" + USER + "=\"" + ownSecret + "\";";
    }

    private String othersLogin() {
        return login(ScramLoginModule.class, othersSecret) + ";";
    }

    private static String login(Class<?> module, String secret) {
        return module.getName() + " required username=\"" + USER + "\" password=\"" + secret + "\"";
    }

    /** Takes a tenth of a second in a new JVM. */
    private ScramCredential credential() {
        try {
            return new ScramFormatter(OF_OTHERS).generateCredential(othersSecret, OF_OTHERS.minIterations());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + OF_OTHERS, e);
        }
    }
}
