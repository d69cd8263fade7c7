package io.github.corenlpextreme.cli.options;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What a producer needs where Kafka is started together with it. */
public final class KafkaWaitOptions {

    @Option(
            names = "--wait-for-kafka",
            paramLabel = "TIME",
            defaultValue = "1m",
            converter = OptionConverters.DurationConverter.class,
            description = "how long to wait for Kafka to come up (default: ${DEFAULT-VALUE})")
    private Duration waitForKafka = Duration.ZERO;

    public Duration waitForKafka() {
        return waitForKafka;
    }
}
