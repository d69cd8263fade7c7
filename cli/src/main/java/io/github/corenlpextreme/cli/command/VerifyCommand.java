package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.writer.verify.OutputVerifier;
import io.github.corenlpextreme.writer.verify.VerifyResult;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks that outputs are whole. */
@Command(name = "verify", description = "Check an output against its ledger: complete, in order, unchanged.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "OUTPUT",
            arity = "1..*",
            description = "output files, with ledger and manifest beside them")
    private List<Path> outputs = List.of();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws IOException {
        LoggingSetup.configure(talk);
        int exitCode = ExitCodes.DONE;
        for (Path output : outputs) {
            requireReachable(output);
            VerifyResult verification = new OutputVerifier().verify(output);
            if (verification instanceof DamagedOutput damaged) {
                System.err.println("corenlp-extreme: " + PrintableText.of(output + ": " + damaged.firstFinding()));
                exitCode = ExitCodes.DAMAGED;
            } else if (verification instanceof IntactOutput intact && !talk.quiet()) {
                ContentCounts counts = intact.totals().counts();
                System.err.println("corenlp-extreme: " + output + " is complete and unchanged: " + counts.lines()
                        + " lines, " + counts.sentences() + " sentences, " + counts.tokens() + " tokens, "
                        + counts.quarantined() + " lines quarantined, " + counts.degraded() + " degraded");
            }
        }
        return exitCode;
    }

    /** A store that does not answer is no damage to what it holds. */
    private static void requireReachable(Path output) throws IOException {
        try {
            output.getFileSystem().provider().checkAccess(output);
        } catch (NoSuchFileException e) {
            return; // that is a finding
        }
    }
}
