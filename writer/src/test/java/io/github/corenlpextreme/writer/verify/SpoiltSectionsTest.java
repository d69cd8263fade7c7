package io.github.corenlpextreme.writer.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.SectionNames;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SectionLives;
import io.github.corenlpextreme.writer.verify.InputVerdict.ChangedInput;
import io.github.corenlpextreme.writer.verify.InputVerdict.SameInput;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An output of three sections, spoilt in one place each. */
class SpoiltSectionsTest {

    private static final int SECTIONS = 3;

    @TempDir
    private Path folder;

    private final SampleJob job = SampleJob.of("job", 5, 1, 300).inSections(SECTIONS, 1);
    private Path whole = Path.of("");
    private List<Path> sections = List.of();

    private interface Spoiling {
        void spoil(SpoiltSectionsTest output) throws IOException;
    }

    /** What is done to it, and what is to be said of it. */
    private record Damage(String name, Spoiling spoiling, String finding) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void write() throws IOException {
        write(job);
        whole = job.outputs(folder).get(0);
        sections = new SectionNames(whole, SECTIONS).all();
    }

    private void write(SampleJob any) throws IOException {
        for (int section = 1; section <= SECTIONS; section++) {
            SectionLives.write(any, section, folder, OutputLayout.NONE);
        }
    }

    @Test
    void findsNothingInAnIntactOutputOrInOneOfItsSections() {
        assertThat(verify(whole)).isInstanceOf(IntactOutput.class);
        assertThat(sections)
                .hasSize(SECTIONS)
                .allSatisfy(section -> assertThat(verify(section)).isInstanceOf(IntactOutput.class));
    }

    static Stream<Damage> damages() {
        return Stream.of(
                new Damage("no text", it -> Files.delete(it.section(2)), "out0-00002-of-00003.jsonl is missing"),
                new Damage(
                        "no manifest",
                        it -> Files.delete(SidecarFiles.manifest(it.section(3))),
                        "out0-00003-of-00003.jsonl.manifest.json is missing"),
                new Damage(
                        "no ledger",
                        it -> Files.delete(SidecarFiles.ledger(it.section(1))),
                        "out0-00001-of-00003.jsonl.ledger.jsonl is missing"),
                new Damage("texts swapped", it -> it.swap(it.section(1), it.section(2)), "out0-00001-of-00003.jsonl"),
                new Damage("sections swapped", SpoiltSectionsTest::swapSections, "is not of section 2 of 3 of job job"),
                new Damage("a section of another job", SpoiltSectionsTest::takeForeign, "is not of section 2 of 3 of"),
                new Damage("a section cut", it -> it.cut(it.section(2)), "out0-00002-of-00003.jsonl ends at byte"),
                new Damage("a first byte flipped", it -> it.flip(it.section(1), 0), "out0-00001-of-00003.jsonl"),
                new Damage("a last byte flipped", it -> it.flip(it.section(3), -1), "out0-00003-of-00003.jsonl"),
                new Damage("a row missing", SpoiltSectionsTest::dropRow, "of in0.txt"),
                new Damage("a hole", it -> it.shift(2, "start", 1), "begins at byte"),
                new Damage("an overlap", it -> it.shift(2, "start", -1), "begins at byte"),
                new Damage("a part of the input missing", it -> it.shift(3, "end", -1), "which has 300 bytes"),
                new Damage("a file of something else", it -> it.append(SidecarFiles.quarantine(it.section(2))), ""));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void findsEveryDamage(Damage damage) throws IOException {
        damage.spoiling().spoil(this);

        assertThat(verify(whole)).isInstanceOf(DamagedOutput.class);
        assertThat(((DamagedOutput) verify(whole)).firstFinding())
                .contains(damage.finding())
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lines\" : |\"lines\" : 1",
                "\"spans\" : |\"spans\" : 1",
                "\"sha256\" : \"|\"sha256\" : \"0",
                "\"start\" : 0|\"start\" : 1",
                "\"end\" : 300|\"end\" : 299",
                "\"size\" : 300|\"size\" : 301",
                "\"of\" : 3|\"of\" : 2",
                "\"of\" : 3|\"of\" : 4",
                "\"number\" : 0|\"number\" : 1",
                "\"job\" : \"job\"|\"job\" : \"jab\"",
                "\"max-line-bytes\" : 1|\"max-line-bytes\" : 2",
                "2026-11-22T10:00:00Z|2026-11-22T10:00:01Z"
            })
    void findsThatWhatIsSaidOfAllIsNotWhatTheyAddUpTo(String right, String wrong) throws IOException {
        edit(SidecarFiles.manifest(whole), text -> {
            assertThat(text).contains(right);
            return text.replace(right, wrong);
        });

        assertThat(verify(whole)).isInstanceOf(DamagedOutput.class);
    }

    @ParameterizedTest
    @CsvSource({"2147483647", "4294967297", "10001", "0", "-1", "1"})
    @Timeout(20)
    void refusesSectionsThatNoJobCanHave(String count) throws IOException {
        edit(SidecarFiles.manifest(whole), text -> text.replace("\"of\" : 3", "\"of\" : " + count));

        assertThat(((DamagedOutput) verify(whole)).firstFinding())
                .startsWith(SidecarFiles.manifest(whole) + " cannot be read: ")
                .hasLineCount(1);
    }

    /** A run that was resumed may have found its input where it was copied to meanwhile. */
    @Test
    void doesNotMindWhenTheInputWasFoundForASection() throws IOException {
        edit(SidecarFiles.manifest(section(2)), text -> text.replaceAll("\"modified\" : \"20", "\"modified\" : \"21"));

        assertThat(verify(whole)).isInstanceOf(IntactOutput.class);
    }

    @Test
    void comparesTheInputOfEverySection() throws IOException {
        Path input = Files.writeString(folder.resolve("in0.txt"), job.text(0));
        assertThat(new InputVerifier().verify(whole, input)).isEqualTo(new SameInput(input));
        FileTime now = FileTime.fromMillis(0);

        for (int at = 0; at < 300; at += 7) {
            byte[] text = job.text(0).getBytes(UTF_8);
            text[at] ^= 1;
            Files.write(input, text);
            Files.setLastModifiedTime(input, now);
            assertThat(new InputVerifier().verify(whole, input))
                    .as("byte %d", at)
                    .isInstanceOf(ChangedInput.class);
        }
    }

    private static VerifyResult verify(Path output) {
        return new OutputVerifier().verify(output);
    }

    private Path section(int number) {
        return sections.get(number - 1);
    }

    private void swap(Path one, Path other) throws IOException {
        byte[] content = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(other));
        Files.write(other, content);
    }

    private void swapSections() throws IOException {
        swap(section(2), section(3));
        swap(SidecarFiles.ledger(section(2)), SidecarFiles.ledger(section(3)));
        swap(SidecarFiles.manifest(section(2)), SidecarFiles.manifest(section(3)));
    }

    private void takeForeign() throws IOException {
        byte[] all = Files.readAllBytes(SidecarFiles.manifest(whole));
        SectionLives.write(SampleJob.of("other", 5, 1, 300).inSections(SECTIONS, 1), 2, folder, OutputLayout.NONE);
        Files.write(SidecarFiles.manifest(whole), all);
    }

    private void cut(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length - 20));
    }

    private void flip(Path file, int at) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[at < 0 ? content.length + at : at] ^= 1;
        Files.write(file, content);
    }

    private void dropRow() throws IOException {
        Path ledger = SidecarFiles.ledger(section(2));
        List<String> rows = new ArrayList<>(Files.readAllLines(ledger));
        rows.remove(rows.stream()
                .filter(row -> !row.contains("\"lines\":0,"))
                .findFirst()
                .orElseThrow());
        Files.write(ledger, rows);
    }

    private void shift(int number, String field, int by) throws IOException {
        edit(SidecarFiles.manifest(section(number)), text -> {
            String before = "\"" + field + "\" : ";
            int at = text.indexOf(before) + before.length();
            int end = at;
            while (Character.isDigit(text.charAt(end))) {
                end++;
            }
            return text.substring(0, at) + (Integer.parseInt(text.substring(at, end)) + by) + text.substring(end);
        });
    }

    private void append(Path file) throws IOException {
        Files.writeString(file, "{}\n");
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }
}
