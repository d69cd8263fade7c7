package io.github.corenlpextreme.writer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.assemble.Effect.RowKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    @TempDir
    Path folder;

    @Test
    void goesOnAfterTheDurableRowsAndForgetsTheOthers() throws Exception {
        Path path = folder.resolve("a.ledger.jsonl");
        long durable;
        try (LedgerFile ledger = LedgerFile.open(path, 0)) {
            ledger.append(row(0));
            durable = ledger.length();
            ledger.append(row(1));
        }

        try (LedgerFile ledger = LedgerFile.open(path, durable)) {
            ledger.append(row(2));
            ledger.force();
        }

        LedgerReader rows = new LedgerReader(Files.newInputStream(path));
        assertThat(rows.next()).contains(row(0));
        assertThat(rows.next()).contains(row(2));
        assertThat(rows.next()).isEmpty();
    }

    @Test
    void refusesALedgerThatLostDurableRows() throws Exception {
        Path path = Files.write(folder.resolve("a.ledger.jsonl"), new byte[9]);

        assertThatThrownBy(() -> LedgerFile.open(path, 10))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has 9 bytes, but 10 were once made durable");
    }

    private static LedgerRow row(long chunk) {
        return new LedgerRow(RowKind.CHUNK, chunk, new ByteRange(0, 1), Counts.ZERO, new ByteRange(0, 1), 0);
    }
}
