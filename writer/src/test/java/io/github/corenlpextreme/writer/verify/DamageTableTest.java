package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.UnpackedText;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of damage, to every file beside the manifest, in every layout: all of it is found. */
class DamageTableTest {

    private static final int PLACES = 5;

    @TempDir
    private Path folder;

    private final SampleOutput sample = new SampleOutput(7, 8);

    @ParameterizedTest
    @EnumSource
    void isFoundWhereverItIs(FileDamage damage) throws Exception {
        for (WrittenLayout layout : layouts()) {
            Path output = sample.write(folder, sample.manifest(layout));
            for (Path file : files(output, layout)) {
                damage(file, damage, output, layout);
            }
            assertThat(new OutputVerifier().verify(output)).isInstanceOf(IntactOutput.class);
        }
    }

    /** Damages one file in several places, one after another, and puts it right again. */
    private void damage(Path file, FileDamage damage, Path output, WrittenLayout layout) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < PLACES; place++) {
            byte[] damaged = damage.of(whole, new Random(place));
            Files.write(file, damaged);
            assertFound(output, layout, damage + " " + place + " of " + file + ", " + layout, damaged, whole);
        }
        Files.write(file, whole);
    }

    /** Not every byte of a compressed file bears on its text, such as the name of a system in a header of gzip. */
    private void assertFound(Path output, WrittenLayout layout, String which, byte[] damaged, byte[] whole)
            throws IOException {
        VerifyResult result = new OutputVerifier().verify(output);
        boolean same = Arrays.equals(damaged, whole)
                || (layout.compression().isPresent() && result instanceof IntactOutput && hasWholeText(output, layout));
        assertThatObject(result).as(which).isInstanceOf(same ? IntactOutput.class : DamagedOutput.class);
    }

    private boolean hasWholeText(Path output, WrittenLayout layout) throws IOException {
        try (InputStream text = new UnpackedText(layout.files(output), layout.compression())) {
            return Arrays.equals(text.readAllBytes(), sample.output.toByteArray());
        }
    }

    private static List<WrittenLayout> layouts() {
        List<WrittenLayout> layouts = new ArrayList<>();
        layouts.add(WrittenLayout.NONE);
        layouts.add(new WrittenLayout(Optional.empty(), OptionalInt.of(3)));
        for (FrameCompression compression : FrameCompression.values()) {
            layouts.add(new WrittenLayout(Optional.of(compression), OptionalInt.empty()));
        }
        return layouts;
    }

    private static List<Path> files(Path output, WrittenLayout layout) {
        List<Path> files = new ArrayList<>(layout.files(output));
        files.add(SidecarFiles.ledger(output));
        files.add(SidecarFiles.quarantine(output));
        return files;
    }
}
