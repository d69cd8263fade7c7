package io.github.corenlpextreme.protocol.kafka.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;

/**
 * Client settings as Kafka understands them, references of its config providers resolved. What it says
 * of them never repeats a secret: Kafka's own messages quote the word they stumble over, and in a
 * line of credentials that can be the password.
 */
final class ResolvedClientConfig {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]*):[^}]*}");
    private static final int MOST_REASONS = 3;
    private static final String HIDDEN = "[hidden]";

    private final AdminClientConfig config;

    private ResolvedClientConfig(AdminClientConfig config) {
        this.config = config;
    }

    /** @throws JobKafkaException if Kafka could not work with them; says which setting is wrong */
    static ResolvedClientConfig of(ClientSettings settings) {
        ResolvedClientConfig read = read(settings);
        read.refuseUnresolved();
        if (read.protocol().startsWith("SASL")) {
            read.refuseUnreadableCredentials();
        }
        return read;
    }

    /** The user that these settings log in as, where they say so by name. */
    static Optional<String> userOf(ClientSettings settings) {
        try {
            ResolvedClientConfig read = read(settings);
            return read.protocol().startsWith("SASL") ? read.user() : Optional.empty();
        } catch (KafkaException | JobKafkaException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL. */
    String protocol() {
        return config.getString(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG).toUpperCase(Locale.ROOT);
    }

    /** What a failure and its causes say, without the secrets. */
    String reason(Throwable failure) {
        List<String> reasons = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = Objects.requireNonNullElse(
                    cause.getMessage(), cause.getClass().getSimpleName());
            if (reasons.stream().noneMatch(said -> said.contains(message))) {
                reasons.add(message);
            }
        }
        int told = Math.max(0, reasons.size() - MOST_REASONS); // the outermost only say that something failed
        return withoutSecrets(String.join(": ", reasons.subList(told, reasons.size())));
    }

    private static ResolvedClientConfig read(ClientSettings settings) {
        try {
            return new ResolvedClientConfig(new AdminClientConfig(settings.admin()));
        } catch (KafkaException e) {
            throw new JobKafkaException("the Kafka settings cannot be used: " + e.getMessage());
        }
    }

    /** Kafka leaves a reference that it cannot resolve as it is, and would log in with it. */
    private void refuseUnresolved() {
        config.originals().forEach((key, value) -> {
            Matcher reference = REFERENCE.matcher(String.valueOf(value));
            if (reference.find()) {
                String provider = reference.group(1);
                throw new JobKafkaException("the Kafka setting " + key + " refers to " + reference.group()
                        + ", which cannot be resolved: check that it exists, and that the setting config.providers"
                        + " names '" + provider + "' and config.providers." + provider + ".class its class");
            }
        });
    }

    private void refuseUnreadableCredentials() {
        try {
            JaasContext.loadClientContext(config.values());
        } catch (KafkaException | IllegalArgumentException | SecurityException e) {
            // Without the cause: it quotes what it could not read.
            throw new JobKafkaException("the Kafka setting " + SaslConfigs.SASL_JAAS_CONFIG
                    + " is missing or cannot be read (its text is not shown, because it holds a password):"
                    + " write it in one"
                    + " line, LOGIN_MODULE required username=\"USER\" password=\"PASSWORD\";");
        }
    }

    private Optional<String> user() {
        String user = JaasContext.configEntryOption(
                JaasContext.loadClientContext(config.values()).configurationEntries(), "username", null);
        return Optional.ofNullable(user);
    }

    private String withoutSecrets(String text) {
        String hidden = text;
        for (Map.Entry<String, ?> entry : config.values().entrySet()) {
            if (entry.getValue() instanceof Password secret && !secret.value().isBlank()) {
                hidden = hidden.replace(secret.value(), HIDDEN);
            }
        }
        return hidden;
    }
}
