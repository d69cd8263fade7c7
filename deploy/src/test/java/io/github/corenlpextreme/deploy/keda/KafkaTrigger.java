package io.github.corenlpextreme.deploy.keda;

import java.util.Set;

/** The words of KEDA's Apache Kafka scaler. */
public final class KafkaTrigger {

    /** What its page lists for {@code metadata}. */
    public static final Set<String> METADATA = Set.of(
            "bootstrapServers",
            "consumerGroup",
            "topic",
            "lagThreshold",
            "activationLagThreshold",
            "offsetResetPolicy",
            "allowIdleConsumers",
            "scaleToZeroOnInvalidOffset",
            "excludePersistentLag",
            "limitToPartitionsWithLag",
            "ensureEvenDistributionOfPartitions",
            "version",
            "partitionLimitation",
            "sasl",
            "tls",
            "unsafeSsl",
            "saslTokenProvider",
            "awsRegion");

    /** What it lists for a secret, without OAuth and Kerberos. */
    public static final Set<String> PARAMETERS =
            Set.of("sasl", "username", "password", "tls", "ca", "cert", "key", "keyPassword");

    private KafkaTrigger() {}
}
