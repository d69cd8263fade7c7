package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.cli.options.VerbosityOptions;
import java.util.List;

/** What the worker processes of a run are told, from the words of its command line. */
public final class WorkerArguments {

    private WorkerArguments() {}

    /** What a worker has to be told besides its job and how it works. */
    public static List<String> arguments(VerbosityOptions talk) {
        return talk.verbose() ? List.of("--verbose") : List.of();
    }
}
