package io.github.corenlpextreme.cli;

import io.github.corenlpextreme.cli.command.RootCommand;
import io.github.corenlpextreme.cli.parts.ErrorReporter;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.local.process.JvmDefaults;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.UsageException;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        TerminalOutput.guard();
        try {
            JvmDefaults.pin();
        } catch (UsageException e) {
            return ErrorReporter.report(e);
        }
        LoggingSetup.logUncaught();
        return RootCommand.execute(args);
    }
}
