package io.github.corenlpextreme.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.worker.crash.LaneCommitMetadata.InFlightLine;
import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitMetadataCodecTest {

    private static final LaneCommitMetadata FULL = new LaneCommitMetadata(
            "worker-0",
            8,
            true,
            7,
            2,
            Optional.of(new InFlightLine(6, 5_000_000_000L)),
            List.of(
                    new LineVerdict(6, 120, VerdictKind.KILLS, 2),
                    new LineVerdict(6, 300, VerdictKind.DAMAGED, 0),
                    new LineVerdict(7, 1, VerdictKind.STUCK, 0),
                    new LineVerdict(7, 9, VerdictKind.SUSPECT, 1)));

    @Test
    void saysEverythingInOneLine() {
        assertThat(CommitMetadataCodec.write(FULL))
                .isEqualTo("by=worker-0 begun=8 moving=true suspects=7 deaths=2 alone=6:5000000000"
                        + " lines=6:120:kills:2,6:300:damaged:0,7:1:stuck:0,7:9:suspect:1");
    }

    @Test
    void readsWhatItWrote() {
        LaneCommitMetadata brief =
                new LaneCommitMetadata("host.example.org", 8, false, 0, 0, Optional.empty(), List.of());

        assertThat(CommitMetadataCodec.read(CommitMetadataCodec.write(FULL))).isEqualTo(FULL);
        assertThat(CommitMetadataCodec.read(CommitMetadataCodec.write(brief))).isEqualTo(brief);
        assertThat(CommitMetadataCodec.read(CommitMetadataCodec.write(LaneCommitMetadata.NONE)))
                .isEqualTo(LaneCommitMetadata.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "output=17",
                "begun=x",
                "begun",
                "begun=1 begun=2",
                "alone=1",
                "alone=x:y",
                "lines=1:2:other:3",
                "lines=1:2",
                "deaths=99999999999"
            })
    void takesNothingFromWhatIsNoNote(String text) {
        assertThat(CommitMetadataCodec.read(text)).isEqualTo(LaneCommitMetadata.NONE);
    }

    @Test
    void staysBelowWhatKafkaKeepsWithAnOffset() {
        List<LineVerdict> most = LongStream.range(0, CrashJournal.MOST_LINES)
                .mapToObj(i -> new LineVerdict(9_999_999_999L, 99_999_999_999_000L + i, VerdictKind.DAMAGED, 99))
                .toList();
        LaneCommitMetadata long_ = new LaneCommitMetadata(
                "w".repeat(253), Long.MAX_VALUE, true, Long.MAX_VALUE, 99, Optional.of(new InFlightLine(1, 1)), most);

        assertThat(CommitMetadataCodec.write(long_)).hasSizeLessThan(4096);
    }
}
