package io.github.corenlpextreme.writer.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.testkit.process.JavaCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameCompressionTest {

    private static final String FIRST = "the first frame, the first frame";
    private static final String SECOND = "the second one";

    @ParameterizedTest
    @EnumSource
    void framesAreReadAsOneText(FrameCompression compression) throws IOException {
        assertThat(text(compression, frames(compression))).isEqualTo(FIRST + SECOND);
    }

    @Test
    void javaReadsMembersAsOneText() throws IOException {
        InputStream members = new GZIPInputStream(new ByteArrayInputStream(frames(FrameCompression.GZIP)));

        assertThat(new String(members.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(FIRST + SECOND);
    }

    @Test
    void aMembersHeaderSaysNothingOfTimeAndPlace() throws IOException {
        assertThat(Arrays.copyOf(frames(FrameCompression.GZIP), 10))
                .isEqualTo(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF});
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFrameIsReadAsNothing(FrameCompression compression) throws IOException {
        byte[] empty = compressed(compression, new byte[0]);

        assertThat(empty).isNotEmpty();
        assertThat(text(compression, empty)).isEmpty();
    }

    /** Documents arrive in pieces that differ from attempt to attempt. */
    @ParameterizedTest
    @EnumSource
    void theBytesDoNotDependOnThePieces(FrameCompression compression) throws IOException {
        Random random = new Random(7);
        byte[] text = new byte[3_000_000];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + random.nextInt(1 + i % 7));
        }
        byte[] atOnce = compressed(compression, text);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream frame = compression.compress(file)) {
            for (int at = 0; at < text.length; ) {
                int piece = Math.min(text.length - at, 1 + random.nextInt(random.nextInt(9) == 0 ? 500_000 : 500));
                frame.write(text, at, piece);
                at += piece;
            }
        }

        assertThat(file.toByteArray()).isEqualTo(atOnce);
        assertThat(compression.decompress(new ByteArrayInputStream(atOnce)).readAllBytes())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsCutOffIsMissed(FrameCompression compression) throws IOException {
        byte[] whole = frames(compression);
        int first = compressed(compression, FIRST.getBytes(StandardCharsets.UTF_8)).length;
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length == 0 || length == first) {
                assertThat(text(compression, cut)).isEqualTo(length == 0 ? "" : FIRST);
            } else {
                assertThatThrownBy(() -> text(compression, cut))
                        .as("the first %d bytes", length)
                        .isInstanceOf(FrameException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noAlteredBitMakesAnotherText(FrameCompression compression) throws IOException {
        byte[] whole = frames(compression);
        int noticed = 0;
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] altered = whole.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            noticed += isNoticed(compression, altered) ? 1 : 0;
        }
        assertThat(noticed).isGreaterThan(6 * whole.length);
    }

    /** The few bits that no reader uses, such as those for the time, may be altered. */
    private static boolean isNoticed(FrameCompression compression, byte[] altered) throws IOException {
        try {
            assertThat(text(compression, altered)).isEqualTo(FIRST + SECOND);
            return false;
        } catch (FrameException noticed) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverFollowsTheLastFrameIsNoticed(FrameCompression compression) throws IOException {
        byte[] whole = frames(compression);
        for (int more = 1; more < 30; more++) {
            byte[] longer = Arrays.copyOf(whole, whole.length + more);
            assertThatThrownBy(() -> text(compression, longer))
                    .as("%d bytes more", more)
                    .isInstanceOf(FrameException.class);
        }
    }

    private static byte[] frames(FrameCompression compression) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(compressed(compression, FIRST.getBytes(StandardCharsets.UTF_8)));
        file.writeBytes(compressed(compression, SECOND.getBytes(StandardCharsets.UTF_8)));
        return file.toByteArray();
    }

    private static byte[] compressed(FrameCompression compression, byte[] text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream frame = compression.compress(file)) {
            frame.write(text);
        }
        return file.toByteArray();
    }

    private static String text(FrameCompression compression, byte[] frames) throws IOException {
        try (InputStream text = compression.decompress(new ByteArrayInputStream(frames))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asks what this JVM cannot be asked any more: whether the library can be loaded. */
    static final class ZstdProbe {

        private ZstdProbe() {}

        public static void main(String[] args) {
            try {
                FrameCompression.ZSTD.requireUsable();
            } catch (UsageException e) {
                System.out.print(e.getMessage());
            }
        }
    }

    /** As with a folder that is full or mounted with noexec. */
    @Test
    @CoversFault(55)
    void whereNoNativeCodeCanBeRunZstdIsRefusedInASentence(@TempDir Path folder) throws IOException {
        Path nowhere = folder.resolve("missing");

        Process java = new ProcessBuilder(JavaCommand.of(
                        "-Djava.io.tmpdir=" + nowhere, "-cp", JavaCommand.ownClassPath(), ZstdProbe.class.getName()))
                .start();

        assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("zstd does not work here")
                .contains(nowhere.toString(), "TMPDIR", "noexec", "gzip")
                .hasLineCount(1);
    }
}
