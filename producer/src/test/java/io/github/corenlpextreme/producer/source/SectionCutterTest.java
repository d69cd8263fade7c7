package io.github.corenlpextreme.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.testkit.text.RandomText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on disk, cut; where lines begin is found out here by looking at every byte. */
class SectionCutterTest {

    private static final int MOST_SECTIONS = 20;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void beginsEachSectionWithTheFirstLineBehindItsShareOfAllBytes(long seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> files = Stream.generate(() -> random.nextInt(4) == 0 ? new byte[0] : text(random))
                .limit(1 + random.nextInt(4))
                .toList();
        List<JobInput> inputs = write(files);

        for (int sections = 1; sections <= MOST_SECTIONS; sections++) {
            assertCut(files, LineStarts.sections(inputs, sections), sections);
        }
    }

    private static byte[] text(Random random) {
        return RandomText.of(random.nextLong(), random.nextInt(2) == 0 ? 3 : 40);
    }

    private static void assertCut(List<byte[]> files, List<SectionStart> starts, int sections) {
        long all = files.stream().mapToLong(file -> file.length).sum();
        Set<Long> lines = lineStarts(files);
        Set<Long> wanted = new TreeSet<>();
        for (int section = 1; section < sections; section++) {
            long share = all * section / sections;
            wanted.add(lines.stream().filter(line -> line >= share).findFirst().orElse(all));
        }
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        assertThat(starts).allSatisfy(start -> assertThat(start.file()).isLessThan(files.size()));
        assertThat(starts)
                .filteredOn(start -> start.offset() > 0)
                .allSatisfy(start -> assertThat(start.offset()).isLessThan(files.get(start.file()).length));
        Set<Long> found = starts.stream().map(start -> place(files, start)).collect(Collectors.toSet());
        assertThat(wanted).as("%d sections: %s", sections, starts).containsAll(found);
        wanted.removeAll(List.of(0L, all));
        assertThat(found).as("%d sections: %s", sections, starts).containsAll(wanted);
    }

    /** Bytes of all files before it. */
    private static long place(List<byte[]> files, SectionStart start) {
        return files.subList(0, start.file()).stream()
                        .mapToLong(file -> file.length)
                        .sum()
                + start.offset();
    }

    /** In ascending order. */
    private static Set<Long> lineStarts(List<byte[]> files) {
        Set<Long> starts = new TreeSet<>();
        long before = 0;
        for (byte[] file : files) {
            long first = before;
            IntStream.range(0, file.length)
                    .filter(at -> at == 0 || file[at - 1] == '\n')
                    .forEach(at -> starts.add(first + at));
            before += file.length;
        }
        return starts;
    }

    @Test
    void leavesALineThatEndsAtTheBoundaryWhereItIs() throws IOException {
        assertThat(cut(2, "aaaa\nbbbb\n")).containsExactly(new SectionStart(0, 5));
        assertThat(cut(2, "aaaaa\nbbb\n")).containsExactly(new SectionStart(0, 6));
        assertThat(cut(2, "aaa\nb\nccc\n")).containsExactly(new SectionStart(0, 6));
    }

    @Test
    void givesAFileThatEndsAtTheBoundaryToTheSectionBefore() throws IOException {
        assertThat(cut(2, "aaaa", "bbbb")).containsExactly(new SectionStart(1, 0));
        assertThat(cut(3, "aaaa", "", "bbbb", "cccc")).containsExactly(new SectionStart(2, 0), new SectionStart(3, 0));
    }

    @Test
    void makesOneSectionOfALineHoweverLong() throws IOException {
        assertThat(cut(20, "x".repeat(1000))).isEmpty();
        assertThat(cut(20, "x".repeat(1000) + "\n")).isEmpty();
        assertThat(cut(5, "")).isEmpty();
    }

    @Test
    void letsALongLineSwallowTheSectionsWithinIt() throws IOException {
        String swallowed = "first\n" + "x".repeat(90) + "\nlast\n";

        assertThat(cut(10, swallowed)).containsExactly(new SectionStart(0, 97));
        assertThat(cut(10, swallowed, "y\n")).containsExactly(new SectionStart(0, 97));
        assertThat(cut(4, "x".repeat(50), "y\n")).containsExactly(new SectionStart(1, 0));
    }

    @Test
    void makesNoMoreSectionsThanThereAreLines() throws IOException {
        assertThat(cut(20, "a\nb\nc\n")).containsExactly(new SectionStart(0, 2), new SectionStart(0, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 131_071, 131_072, 200_000})
    void findsALineFeedHoweverFarBehindTheShare(int distance) throws IOException {
        String before = "x".repeat(300_000);
        String file = before + "x".repeat(distance) + "\n" + "y".repeat(300_000 - distance - 1);

        assertThat(cut(2, file)).containsExactly(new SectionStart(0, 300_001 + distance));
    }

    /** To read all of it would take hours. */
    @Test
    @Timeout(20)
    void readsNothingButFromTheShareToTheNextLineFeed() throws IOException {
        long size = 1L << 40;
        Path file = folder.resolve("sparse");
        List<SectionStart> expected = new ArrayList<>();
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
            for (int section = 1; section < 8; section++) {
                sparse.seek(size / 8 * section + 100_000);
                sparse.write('\n');
                expected.add(new SectionStart(0, size / 8 * section + 100_001));
            }
        }

        assertThat(LineStarts.sections(List.of(new JobInput(file, file, "sparse", size)), 8))
                .isEqualTo(expected);
    }

    private List<SectionStart> cut(int sections, String... files) throws IOException {
        return LineStarts.sections(
                write(Stream.of(files).map(file -> file.getBytes(UTF_8)).toList()), sections);
    }

    private List<JobInput> write(List<byte[]> files) throws IOException {
        List<JobInput> inputs = new ArrayList<>();
        for (byte[] content : files) {
            String name = "in" + inputs.size() + ".txt";
            Path file = Files.write(folder.resolve(name), content);
            inputs.add(new JobInput(file, file, name, content.length));
        }
        return inputs;
    }
}
