package io.github.corenlpextreme.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.corenlpextreme.writer.checkpoint.CheckpointCodec;
import io.github.corenlpextreme.writer.checkpoint.CheckpointException;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.ledger.LedgerCodec;
import io.github.corenlpextreme.writer.ledger.LedgerException;
import io.github.corenlpextreme.writer.ledger.LedgerReader;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** What stands on a disk that another program may have edited: refused in our own words, or read as it was written. */
class StateFuzzTest {

    private final CheckpointCodec checkpoints = new CheckpointCodec();
    private final OutputManifestCodec manifests = new OutputManifestCodec();
    private final LedgerCodec rows = new LedgerCodec();

    @FuzzTest
    void checkpoints(byte[] bytes) {
        WriterCheckpoint checkpoint;
        try {
            checkpoint = checkpoints.decode(bytes);
        } catch (CheckpointException refused) {
            return;
        }
        assertThat(checkpoints.decode(checkpoints.encode(checkpoint))).isEqualTo(checkpoint);
    }

    @FuzzTest
    void outputManifests(byte[] bytes) {
        OutputManifest manifest;
        try {
            manifest = manifests.decode(bytes);
        } catch (LedgerException refused) {
            return;
        }
        assertThat(manifests.decode(manifests.encode(manifest))).isEqualTo(manifest);
    }

    @FuzzTest
    void ledgers(byte[] bytes) throws IOException {
        LedgerReader reader = new LedgerReader(new ByteArrayInputStream(bytes));
        try {
            for (Optional<LedgerRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                LedgerReader again = new LedgerReader(new ByteArrayInputStream(rows.encode(row.get())));
                assertThat(again.next()).isEqualTo(row);
            }
        } catch (LedgerException refused) {
            assertThat(reader.line()).isPositive();
        }
    }
}
