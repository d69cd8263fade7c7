package io.github.corenlpextreme.writer.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.output.OutputState;
import org.junit.jupiter.api.Test;

/** What a checkpoint says of malformed lines; pinned like the rest. */
class MalformedCheckpointTest {

    private final CheckpointCodec codec = new CheckpointCodec();

    @Test
    void malformedLinesAreWrittenDownAndReadAgain() {
        WriterCheckpoint plain = CheckpointCodecTest.sample();
        FileProgress progress = plain.output().progress();
        FileProgress malformed = new FileProgress(
                progress.totals(),
                progress.output(),
                progress.part(),
                progress.ledger(),
                progress.quarantine(),
                new MalformedLines(3, "b.txt", 8, 99),
                progress.engines(),
                progress.started());
        MalformedLines before = new MalformedLines(1, "a.txt", 2, 7);
        WriterCheckpoint checkpoint = new WriterCheckpoint(
                plain.job(),
                plain.stitch(),
                plain.assembly(),
                new OutputState(1, false, malformed, plain.output().before(), before),
                plain.offsets(),
                plain.topics());

        byte[] encoded = codec.encode(checkpoint);

        assertThat(new String(encoded, UTF_8).replaceAll("\\s", ""))
                .contains("\"malformed\":{\"lines\":3,\"file\":\"b.txt\",\"firstLine\":8,\"firstByte\":99}");
        assertThat(codec.decode(encoded)).isEqualTo(checkpoint);
        assertThat(checkpoint.output().malformed()).isEqualTo(new MalformedLines(4, "a.txt", 2, 7));
    }
}
