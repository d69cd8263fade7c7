package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.worker.corenlp.properties.PropertyTrust;
import java.util.List;
import picocli.CommandLine.Option;

/** What a job that is read from Kafka may do on this machine. */
public final class TrustOptions {

    @Option(
            names = "--allow-property",
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            description = "a CoreNLP property by which a job on Kafka may have files read, patterns compiled or classes"
                    + " run here, such as ner.additional.regexner.mapping; * stands for any characters; repeatable"
                    + " (default: none)")
    private List<String> allowed = List.of();

    @Option(
            names = "--trust-job",
            fallbackValue = "true",
            description = "let a job on Kafka use every CoreNLP property, so that who can publish one can run any code"
                    + " here (default: off)")
    private boolean trustJob;

    /** @throws io.github.corenlpextreme.protocol.UsageException if a name is none, or has no effect */
    public PropertyTrust trust() {
        return LegalValue.ofOption(() -> new PropertyTrust(trustJob, allowed));
    }
}
