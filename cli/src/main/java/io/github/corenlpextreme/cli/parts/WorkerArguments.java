package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.cli.options.BrokerOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import java.util.ArrayList;
import java.util.List;

/** What the worker processes of a run are told, from the words of its command line. */
public final class WorkerArguments {

    private WorkerArguments() {}

    /** What a worker has to be told besides its job and how it works. */
    public static List<String> arguments(BrokerOptions broker, VerbosityOptions talk) {
        List<String> arguments = new ArrayList<>();
        broker.kafkaConfig().ifPresent(file -> arguments.add("--kafka-config=" + file.toAbsolutePath()));
        if (talk.verbose()) {
            arguments.add("--verbose");
        }
        return arguments;
    }
}
