package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.output.OutputDraft;
import io.github.corenlpextreme.writer.output.OutputStore;
import java.nio.file.Path;
import java.util.List;

/** Outputs that only note what is done to them. */
record RecordedOutputs(List<String> events) implements OutputStore {

    @Override
    public OutputDraft open(int file, FileProgress progress) {
        return new Draft(progress);
    }

    @Override
    public String input(int file) {
        return "in" + file + ".txt";
    }

    @Override
    public void describe(int file, FileProgress progress) {
        events.add("describe " + file);
    }

    @Override
    public void deliver(int file, FileProgress progress) {
        events.add("deliver " + file);
    }

    @Override
    public void requireDelivered() {
        // they always are
    }

    @Override
    public Path incompleteQuarantine(int file) {
        return Path.of("report");
    }

    private final class Draft implements OutputDraft {

        private final FileProgress start;
        private ContentCounts counts;
        private MalformedLines malformed = MalformedLines.NONE;

        Draft(FileProgress start) {
            this.start = start;
            this.counts = start.totals().counts();
        }

        @Override
        public void append(AppendDocument document) {
            boolean wrong = document.outcome().counts().malformed() > 0;
            malformed = wrong ? malformed.plus(new MalformedLines(1, "in", 1, 0)) : malformed;
        }

        @Override
        public void complete(RowComplete row) {
            counts = counts.plus(row.counts());
        }

        @Override
        public void finish() {
            // nothing is open that could end
        }

        @Override
        public boolean resumable() {
            return true;
        }

        @Override
        public FileProgress reached() {
            return new FileProgress(totals(), start.output(), start.ledger(), start.quarantine(), start.started());
        }

        @Override
        public void force() {
            events.add("force");
        }

        @Override
        public LedgerTotals totals() {
            return new LedgerTotals(counts, 0, 0, 0);
        }

        @Override
        public MalformedLines malformed() {
            return malformed;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
