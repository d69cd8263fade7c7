package io.github.corenlpextreme.deploy.chart;

import java.nio.file.Path;
import java.util.Locale;

/** The sets of values on which every rule is tried. */
public enum Values {
    /** Only what has no default. */
    REQUIRED,
    /** Without KEDA, network policies, disruption budget. */
    FIXED,
    /** Kafka behind TLS and SASL, and everything else that narrows access. */
    SECURED,
    /** Inputs and outputs in object storage. */
    BUCKETS,
    /** Every value that is not of the other sets, and several inputs. */
    EVERYTHING,
    /** The documents' example of network policies that name every peer. */
    TIGHT;

    private static final Path EXAMPLE = Path.of("helm/examples/tight-network.yaml");

    public Path file() {
        return this == TIGHT
                ? EXAMPLE
                : Path.of("src/test/resources/values", name().toLowerCase(Locale.ROOT) + ".yaml");
    }
}
