package io.github.corenlpextreme.writer.ledger;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import java.util.OptionalLong;

/**
 * Which bytes of the output a piece of the input became.
 *
 * @param chunk the chunk's number; for a span, of the chunk it ends in
 * @param input bytes of the input file; the rows of a ledger tile it
 * @param output bytes of the output file; the rows of a ledger tile it too
 * @param crc32c of these output bytes, from 0 to 2<sup>32</sup> - 1
 * @param inputCrc32c of these input bytes as they were annotated, likewise; empty in a ledger of an older release
 */
public record LedgerRow(
        RowKind kind,
        long chunk,
        ByteRange input,
        ContentCounts counts,
        ByteRange output,
        long crc32c,
        OptionalLong inputCrc32c) {

    private static final long GREATEST_CRC = 0xFFFF_FFFFL;

    public LedgerRow {
        if (chunk < 0 || isNoCrc(crc32c) || isNoCrc(inputCrc32c.orElse(0))) {
            throw new IllegalArgumentException("chunk " + chunk + " or crc32c " + crc32c + " is out of range");
        }
    }

    private static boolean isNoCrc(long value) {
        return value < 0 || value > GREATEST_CRC;
    }
}
