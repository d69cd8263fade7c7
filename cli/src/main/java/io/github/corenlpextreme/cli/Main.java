package io.github.corenlpextreme.cli;

import io.github.corenlpextreme.cli.command.RootCommand;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(RootCommand.execute(args));
    }
}
