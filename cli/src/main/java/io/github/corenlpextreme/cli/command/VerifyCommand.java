package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.writer.verify.InputVerdict;
import io.github.corenlpextreme.writer.verify.InputVerdict.ChangedInput;
import io.github.corenlpextreme.writer.verify.InputVerdict.UnrecordedInput;
import io.github.corenlpextreme.writer.verify.InputVerifier;
import io.github.corenlpextreme.writer.verify.OutputVerifier;
import io.github.corenlpextreme.writer.verify.VerifyResult;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks that outputs are whole. */
@Command(name = "verify", description = "Check an output against its ledger: complete, in order, unchanged.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "OUTPUT",
            arity = "1..*",
            description = "output files, with ledger and manifest beside them")
    private List<Path> outputs = List.of();

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "also read the input and compare every chunk with what was annotated: the input of a single"
                    + " output, or the folder below which all inputs lie")
    private @Nullable Path input;

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws IOException {
        LoggingSetup.configure(talk);
        refuseUnusable(input);
        int exitCode = ExitCodes.DONE;
        for (Path output : outputs) {
            int next = check(output);
            exitCode = exitCode == ExitCodes.DAMAGED || next == ExitCodes.DONE ? exitCode : next;
        }
        return exitCode;
    }

    /** Better now than after hours of reading outputs. */
    private void refuseUnusable(@Nullable Path place) {
        if (place != null && Files.notExists(place)) {
            throw new UsageException("--input " + place + ": no such file or folder");
        }
        if (place != null && outputs.size() > 1 && !Files.isDirectory(place)) {
            throw new UsageException("--input " + place + " is not a folder: several outputs need the one below which"
                    + " their inputs lie");
        }
    }

    private int check(Path output) throws IOException {
        requireReachable(output);
        VerifyResult verification = new OutputVerifier().verify(output);
        if (verification instanceof DamagedOutput damaged) {
            TerminalOutput.messages().message(output + ": " + damaged.firstFinding());
            return ExitCodes.DAMAGED;
        }
        IntactOutput intact = (IntactOutput) verification;
        ContentCounts counts = intact.totals().counts();
        talk.say(output + " is complete and unchanged: " + counts.lines() + " lines, " + counts.sentences()
                + " sentences, " + counts.tokens() + " tokens, " + counts.quarantined() + " lines quarantined, "
                + counts.degraded() + " degraded"
                + intact.malformed().map(sentence -> "; " + sentence).orElse(""));
        return input == null ? ExitCodes.DONE : compare(output, input);
    }

    private int compare(Path output, Path place) {
        InputVerdict verdict = new InputVerifier().verify(output, place);
        if (verdict instanceof ChangedInput changed) {
            TerminalOutput.messages()
                    .message("the input of " + output + " has changed since: " + changed.firstFinding());
            return ExitCodes.INPUT_CHANGED;
        }
        if (verdict instanceof UnrecordedInput) {
            throw new UsageException("the ledger of " + output + " was written by an older release and does not say"
                    + " what its input was: verify it without --input");
        }
        talk.say("its input is the one that was annotated, byte for byte");
        return ExitCodes.DONE;
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
