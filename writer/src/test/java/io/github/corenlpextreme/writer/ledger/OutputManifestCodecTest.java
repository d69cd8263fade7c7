package io.github.corenlpextreme.writer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.ledger.OutputManifest.AnnotationSource;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.OutputManifest.OutputChecksums;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OutputManifestCodecTest {
    private static final OutputManifest MANIFEST = new OutputManifest(
            new JobId("job-1"),
            "0.1.0",
            new InputFile(
                    "sub/ünï.txt",
                    new FileFingerprint(
                            6_000_000_000L, "5a".repeat(16), new FileHints(1_700_000_000_123L, "1027@noon"))),
            OutputFormat.CONLLU,
            Map.of("annotators", List.of("tokenize", "pos"), "pipeline", Map.of("pos.maxlen", "100"), "workers", 2),
            new AnnotationSource("4.5.10", List.of("a.tagger"), AnnotatorEngines.UNKNOWN),
            WrittenLayout.NONE,
            OutputScope.of(SectionRange.whole(6_000_000_000L)),
            new LedgerTotals(new ContentCounts(1, 2, 3, 4, 5, 6, 0), 6, 7, 8),
            new MalformedLines(2, "sub/ünï.txt", 17, 4_000_000_000L),
            new OutputChecksums("ab".repeat(32), "cd".repeat(32), "ef".repeat(32)),
            Instant.parse("2026-11-22T10:00:00Z"),
            Instant.parse("2026-11-22T10:00:05.5Z"));

    private final OutputManifestCodec codec = new OutputManifestCodec();

    @Test
    void readsWhatItWrote() {
        assertThat(codec.decode(codec.encode(MANIFEST))).isEqualTo(MANIFEST);
    }

    @Test
    void saysWhereTheFirstMalformedLineIs() {
        assertThat(new String(codec.encode(MANIFEST), StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains("\"malformedLines\":{\"lines\":2,\"firstLine\":17,\"firstByte\":4000000000}");
    }

    @Test
    void readsAManifestOfAVersionThatDidNotKnowMalformedLines() {
        String text = new String(codec.encode(MANIFEST), StandardCharsets.UTF_8);
        String earlier = text.replaceAll("(?s)\"malformedLines\" : \\{.*?\\},", "");

        assertThat(codec.decode(earlier.getBytes(StandardCharsets.UTF_8)).malformed())
                .isEqualTo(MalformedLines.NONE);
        assertThat(earlier).isNotEqualTo(text);
    }

    @Test
    void saysNothingOfFilesIfThereIsOneAsItIs() {
        assertThat(new String(codec.encode(MANIFEST), StandardCharsets.UTF_8))
                .doesNotContain("compression")
                .doesNotContain("parts");
    }

    @Test
    void saysInWhichFilesTheTextLies() {
        byte[] packed = edited("\"totals\"", "\"compression\" : \"gzip\", \"parts\" : 3, \"totals\"");

        OutputManifest decoded = codec.decode(packed);

        assertThat(decoded.packed())
                .isEqualTo(new WrittenLayout(Optional.of(FrameCompression.GZIP), OptionalInt.of(3)));
        assertThat(codec.decode(codec.encode(decoded))).isEqualTo(decoded);
        assertThat(new String(codec.encode(decoded), StandardCharsets.UTF_8))
                .contains("\"compression\" : \"gzip\"", "\"parts\" : 3");
    }

    @Test
    void refusesFilesItCannotRead() {
        assertThatThrownBy(() -> codec.decode(edited("\"totals\"", "\"compression\" : \"lz4\", \"totals\"")))
                .isInstanceOf(LedgerException.class)
                .hasMessage("its compression 'lz4' is not known");
        for (String parts : List.of("0", "100001", "4294967297")) {
            assertThatThrownBy(() -> codec.decode(edited("\"totals\"", "\"parts\" : " + parts + ", \"totals\"")))
                    .isInstanceOf(LedgerException.class);
        }
    }

    @Test
    void passesOverFieldsOfLaterMinorVersions() {
        assertThat(codec.decode(edited("\"1.1\"", "\"1.7\", \"later\" : {}"))).isEqualTo(MANIFEST);
    }

    @Test
    void readsAnEarlierMinorVersionWithoutASampleOfTheInput() {
        String sample = "\"sample\" : \"" + "5a".repeat(16) + "\",";

        OutputManifest old = codec.decode(edited(sample, ""));

        assertThat(old.input().fingerprint().sample()).isEmpty();
        assertThat(old.input().size()).isEqualTo(6_000_000_000L);
    }

    @Test
    void refusesAnotherMajorVersion() {
        assertThatThrownBy(() -> codec.decode(edited("\"1.1\"", "\"10.0\"")))
                .isInstanceOf(LedgerException.class)
                .hasMessage("its formatVersion is 10.0, and this program reads 1.x");
    }

    @Test
    void refusesAnOutputThatIsNotComplete() {
        assertThatThrownBy(() -> codec.decode(edited("\"complete\"", "\"running\"")))
                .hasMessage("its state is 'running', not 'complete'");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertThatThrownBy(() -> codec.decode(edited("\"chunks\"", "\"pieces\"")))
                .hasMessageStartingWith("its field 'chunks' is missing");
        assertThatThrownBy(() -> codec.decode(edited("\"options\"", "\"choices\"")))
                .hasMessageStartingWith("its field 'options' is missing");
        assertThatThrownBy(() -> codec.decode(edited("\"models\"", "\"files\"")))
                .hasMessageStartingWith("its field 'models' is missing");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> codec.decode(new byte[] {'{'})).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> codec.decode(new byte[0])).isInstanceOf(LedgerException.class);
    }

    private byte[] edited(String before, String after) {
        return new String(codec.encode(MANIFEST), StandardCharsets.UTF_8)
                .replace(before, after)
                .getBytes(StandardCharsets.UTF_8);
    }
}
