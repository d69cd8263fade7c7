package io.github.corenlpextreme.writer.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** Inputs of x and line feeds, cut by looking at the whole text: shares no code with the product. */
public final class SampleJob {

    private final List<String> texts;
    private final JobManifest manifest;

    private SampleJob(List<String> texts, JobManifest manifest) {
        this.texts = texts;
        this.manifest = manifest;
    }

    /** A job over as many files as there are lengths. */
    public static SampleJob of(String id, long seed, int lanes, int... lengths) {
        Random random = new Random(seed);
        List<String> texts =
                IntStream.of(lengths).mapToObj(length -> text(random, length)).toList();
        List<InputFile> inputs = IntStream.range(0, texts.size())
                .mapToObj(file -> new InputFile(
                        "in" + file + ".txt",
                        new FileFingerprint(lengths[file], "", new FileHints(1_700_000_000_000L, ""))))
                .toList();
        JobManifest manifest = new JobManifest(
                new JobId(id),
                inputs,
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1 << 20),
                        new PlanSettings(1 + random.nextInt(40), lanes)),
                new TreeMap<>(Map.of("corenlp", "4.5.10")),
                JobOrigin.inputsOf(new JobId(id)));
        return new SampleJob(texts, manifest);
    }

    /** The same, cut at starts of lines into sections of as many lanes each; fewer if there are not as many lines. */
    public SampleJob inSections(int count, int lanesEach) {
        TreeSet<SectionStart> starts = new TreeSet<>();
        long all = texts.stream().mapToLong(String::length).sum();
        for (int section = 1; section < count; section++) {
            lineFrom((int) (all * section / count)).ifPresent(starts::add);
        }
        JobSettings old = manifest.settings();
        PlanSettings plan =
                new PlanSettings(manifest.chunkSize(), lanesEach * (starts.size() + 1), List.copyOf(starts));
        return new SampleJob(
                texts,
                new JobManifest(
                        manifest.job(),
                        manifest.inputs(),
                        new JobSettings(old.pipeline(), old.render(), old.line(), plan),
                        manifest.versions(),
                        manifest.basis()));
    }

    /** The first line behind the first that begins at this byte of all or later. */
    private Optional<SectionStart> lineFrom(int byteOfAll) {
        int before = 0;
        for (int file = 0; file < texts.size(); file++) {
            int from = Math.max(byteOfAll - before, before == 0 ? 1 : 0);
            Optional<ByteRange> found =
                    lines(file).stream().filter(line -> line.start() >= from).findFirst();
            if (found.isPresent()) {
                return Optional.of(new SectionStart(file, found.get().start()));
            }
            before += texts.get(file).length();
        }
        return Optional.empty();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(8) == 0 ? '\n' : 'x');
        }
        return text.toString();
    }

    public JobManifest manifest() {
        return manifest;
    }

    public SectionPlan plan() {
        return JobPlan.of(manifest).section(1);
    }

    /** The content of an input. */
    public String text(int file) {
        return texts.get(file);
    }

    /** One path per input. */
    public List<Path> outputs(Path folder) {
        return IntStream.range(0, texts.size())
                .mapToObj(file -> folder.resolve("out" + file + ".jsonl"))
                .toList();
    }

    /** What the output of a file must be. */
    public String output(int file) {
        StringBuilder output = new StringBuilder();
        lines(file).forEach(line -> output.append(new String(document(file, line), UTF_8)));
        return output.toString();
    }

    /** All lines of a file, with their line feeds. */
    public List<ByteRange> lines(int file) {
        return lines(file, new ByteRange(0, texts.get(file).length()));
    }

    ChunkCut cut(Chunk chunk) {
        int start = (int) chunk.range().start();
        int end = (int) chunk.range().end();
        int first = texts.get(chunk.file()).indexOf('\n', start);
        if (first < 0 || first >= end) {
            return new WholeMiddle();
        }
        int last = texts.get(chunk.file()).lastIndexOf('\n', end - 1);
        return new HeadAndTail(start == 0 ? 0 : first + 1L, last + 1L);
    }

    /** The spans that end in a chunk. */
    public List<Span> spans(Chunk chunk) {
        List<Span> spans = new ArrayList<>();
        String text = texts.get(chunk.file());
        long fileEnd = text.length();
        if (cut(chunk) instanceof HeadAndTail cut && cut.headEnd() > 0) {
            long start = text.lastIndexOf('\n', (int) cut.headEnd() - 2) + 1L;
            start = cut.headEnd() == 1 ? 0 : start;
            spans.add(new Span(chunk.chunk(), chunk.file(), new ByteRange(start, cut.headEnd())));
        }
        long open = text.lastIndexOf('\n') + 1L;
        if (chunk.range().end() == fileEnd && open < fileEnd) {
            spans.add(new Span(chunk.chunk(), chunk.file(), new ByteRange(open, fileEnd)));
        }
        return spans;
    }

    /** The lines that begin in a range, with their line feeds. */
    List<ByteRange> lines(int file, ByteRange range) {
        List<ByteRange> lines = new ArrayList<>();
        String text = texts.get(file);
        long start = range.start();
        while (start < range.end()) {
            int feed = text.indexOf('\n', (int) start);
            long end = feed < 0 ? text.length() : feed + 1L;
            lines.add(new ByteRange(start, end));
            start = end;
        }
        return lines;
    }

    /** The bytes of a line, with their checksum. */
    CheckedRange source(int file, ByteRange line) {
        CRC32C checksum = new CRC32C();
        checksum.update(
                texts.get(file).substring((int) line.start(), (int) line.end()).getBytes(UTF_8));
        return new CheckedRange(line, checksum.getValue());
    }

    byte[] document(int file, ByteRange line) {
        boolean feed = texts.get(file).charAt((int) line.end() - 1) == '\n';
        return String.format(
                        Locale.ROOT,
                        "{\"file\":\"in%d.txt\",\"offset\":%d,\"length\":%d,\"sentences\":[]}\n",
                        file,
                        line.start(),
                        line.length() - (feed ? 1 : 0))
                .getBytes(UTF_8);
    }
}
