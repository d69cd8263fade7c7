package io.github.corenlpextreme.protocol.kafka.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentPartsTest {

    private static final int MOST = DocumentParts.MAX_PART_BYTES;

    @ParameterizedTest
    @CoversFault(47)
    @CsvSource({"0, 1", "-1, 1", "-2, 2", "0, 2"})
    void putsTogetherWhatItSplit(int more, int times) {
        byte[] rendered = random(MOST * times + more);

        List<DocumentPart> parts = parts(rendered);

        assertThat(parts)
                .hasSize(times)
                .allSatisfy(part -> assertThat(part.rendered()).hasSizeLessThanOrEqualTo(MOST));
        assertThat(joined(parts)).isEqualTo(rendered);
    }

    @Test
    void marksTheLastPartOnly() {
        List<DocumentPart> parts = parts(random(2 * MOST + 1));

        assertThat(parts).extracting(DocumentPart::part).containsExactly(0, 1, 2);
        assertThat(parts).extracting(DocumentPart::last).containsExactly(false, false, true);
        assertThat(parts)
                .allMatch(DocumentPart::split)
                .extracting(DocumentPart::attempt)
                .containsOnly("attempt");
    }

    @Test
    void keepsAnEmptyDocument() {
        assertThat(parts(new byte[0])).hasSize(1).noneMatch(DocumentPart::split).allMatch(DocumentPart::last);
    }

    @Test
    void leavesRoomForARecordsKeyAndHeaders() {
        assertThat(MOST).isLessThan(1024 * 1024);
        assertThat(ClientSettings.MAX_RECORD_BYTES).isGreaterThan(1024 * 1024);
    }

    private static List<DocumentPart> parts(byte[] rendered) {
        return DocumentParts.of(new DocumentPart(
                "a.txt",
                7,
                new CheckedRange(new ByteRange(0, 9), 5),
                0,
                true,
                "attempt",
                LineOutcome.of(ContentCounts.ZERO),
                rendered));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(List<DocumentPart> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.forEach(part -> bytes.writeBytes(part.rendered()));
        return bytes.toByteArray();
    }
}
