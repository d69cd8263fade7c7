package io.github.corenlpextreme.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.worker.crash.LaneNote.InFlightAlone;
import io.github.corenlpextreme.worker.crash.LineNote.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneNoteTextTest {

    private static final LaneNote FULL = new LaneNote(
            "worker-0",
            8,
            true,
            7,
            2,
            Optional.of(new InFlightAlone(6, 5_000_000_000L)),
            List.of(
                    new LineNote(6, 120, Kind.KILLS, 2),
                    new LineNote(6, 300, Kind.DAMAGED, 0),
                    new LineNote(7, 1, Kind.STUCK, 0),
                    new LineNote(7, 9, Kind.SUSPECT, 1)));

    @Test
    void saysEverythingInOneLine() {
        assertThat(LaneNoteText.write(FULL))
                .isEqualTo("by=worker-0 begun=8 moving=true suspects=7 deaths=2 alone=6:5000000000"
                        + " lines=6:120:kills:2,6:300:damaged:0,7:1:stuck:0,7:9:suspect:1");
    }

    @Test
    void readsWhatItWrote() {
        LaneNote brief = new LaneNote("host.example.org", 8, false, 0, 0, Optional.empty(), List.of());

        assertThat(LaneNoteText.read(LaneNoteText.write(FULL))).isEqualTo(FULL);
        assertThat(LaneNoteText.read(LaneNoteText.write(brief))).isEqualTo(brief);
        assertThat(LaneNoteText.read(LaneNoteText.write(LaneNote.NONE))).isEqualTo(LaneNote.NONE);
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
        assertThat(LaneNoteText.read(text)).isEqualTo(LaneNote.NONE);
    }

    @Test
    void staysBelowWhatKafkaKeepsWithAnOffset() {
        List<LineNote> most = LongStream.range(0, LaneHistory.MOST_LINES)
                .mapToObj(i -> new LineNote(9_999_999_999L, 99_999_999_999_000L + i, Kind.DAMAGED, 99))
                .toList();
        LaneNote long_ = new LaneNote(
                "w".repeat(253), Long.MAX_VALUE, true, Long.MAX_VALUE, 99, Optional.of(new InFlightAlone(1, 1)), most);

        assertThat(LaneNoteText.write(long_)).hasSizeLessThan(4096);
    }
}
