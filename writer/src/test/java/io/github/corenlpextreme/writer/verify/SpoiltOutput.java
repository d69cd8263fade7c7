package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** An output that tests spoil in one place each. */
abstract class SpoiltOutput {
    static final int VICTIM = 4;

    @TempDir
    Path folder;

    final SampleOutput sample = new SampleOutput(7, 12);
    final OutputManifest manifest = sample.manifest();
    final LedgerRow victim = sample.rows.get(VICTIM);

    DamagedOutput damage() throws Exception {
        return (DamagedOutput) new OutputVerifier().verify(sample.write(folder, manifest));
    }

    void replace(UnaryOperator<LedgerRow> change) {
        sample.rows.set(VICTIM, change.apply(victim));
    }

    static LedgerRow with(LedgerRow row, ByteRange input) {
        return new LedgerRow(
                row.kind(), row.chunk(), input, row.counts(), row.output(), row.crc32c(), row.inputCrc32c());
    }

    static LedgerRow with(LedgerRow row, ContentCounts counts, long crc32c) {
        return new LedgerRow(row.kind(), row.chunk(), row.input(), counts, row.output(), crc32c, row.inputCrc32c());
    }

    static String inBook(LedgerRow row) {
        return "bytes " + row.input().start() + " to " + (row.input().end() - 1) + " of book.txt";
    }
}
