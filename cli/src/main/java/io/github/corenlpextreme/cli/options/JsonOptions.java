package io.github.corenlpextreme.cli.options;

import picocli.CommandLine.Option;

/** Whether people or scripts read what is printed. */
public final class JsonOptions {

    @Option(
            names = "--json",
            fallbackValue = "true",
            description = "print a JSON object per job on a line of its own (default: a table)")
    private boolean json;

    public boolean json() {
        return json;
    }
}
