package io.github.corenlpextreme.worker.corenlp.models;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.corenlp.models.ModelEntries.ModelEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar with some of the models on the class path. The same models give the same bytes, so
 * that a container image's layer with this jar in it stays the same.
 */
public final class TrimmedJar {

    /** All English entries up to this size are a thousandth of the whole: nothing is gained by leaving any out. */
    static final long SMALL = 64 * 1024;

    /** As early as a zip file can say without minding time zones. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private TrimmedJar() {}

    /**
     * Copies every small entry and, of the others, those that are wanted.
     *
     * @param target gets its name when it is complete
     * @param pipeline whose models these are
     * @param wanted by entry name, such as {@code edu/stanford/nlp/models/...}
     */
    public static TrimReport write(Path target, ModelJars models, PipelineSettings pipeline, Predicate<String> wanted)
            throws IOException {
        return writeSome(target, models, pipeline, entry -> entry.bytes() <= SMALL || wanted.test(entry.name()));
    }

    /** Copies every model. */
    public static TrimReport writeAll(Path target, ModelJars models) throws IOException {
        return writeSome(target, models, named(TrimmedJarDescriptor.ALL), entry -> true);
    }

    /** Copies no model: the jar only says which models the workers of a job must have. */
    public static TrimReport writeNone(Path target, ModelJars models) throws IOException {
        return writeSome(target, models, named(TrimmedJarDescriptor.NONE), entry -> false);
    }

    private static PipelineSettings named(String what) {
        return new PipelineSettings(List.of(what), Map.of());
    }

    private static TrimReport writeSome(
            Path target, ModelJars models, PipelineSettings pipeline, Predicate<ModelEntry> kept) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished); // it may be a link that another user has put there
        try (ModelEntries entries = ModelEntries.open(models.files())) {
            List<ModelEntry> chosen = entries.all().stream().filter(kept).toList();
            try (ZipOutputStream jar = new ZipOutputStream(
                    Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                writeText(jar, TrimmedJarDescriptor.ENTRY, new TrimmedJarDescriptor(pipeline, models.origins()).text());
                for (ModelEntry entry : chosen) {
                    copy(entry, jar);
                }
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new TrimReport(chosen.size(), bytes(chosen), entries.all().size(), bytes(entries.all()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeText(ZipOutputStream jar, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        jar.putNextEntry(entry);
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    /** Most models are compressed already; those are taken as they are. */
    private static void copy(ModelEntry from, ZipOutputStream jar) throws IOException {
        ZipEntry entry = new ZipEntry(from.name());
        entry.setTimeLocal(ALWAYS);
        if (from.isIncompressible()) {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(from.bytes());
            entry.setCrc(from.crc());
        }
        jar.putNextEntry(entry);
        try (InputStream bytes = from.open()) {
            bytes.transferTo(jar);
        }
        jar.closeEntry();
    }

    private static long bytes(Collection<ModelEntry> entries) {
        return entries.stream().mapToLong(ModelEntry::bytes).sum();
    }
}
