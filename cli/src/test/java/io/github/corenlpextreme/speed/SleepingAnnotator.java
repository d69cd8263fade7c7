package io.github.corenlpextreme.speed;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;

/**
 * Stands for a slow annotator without taking a core, so that {@code bench/scale} can have more workers than cores:
 * sleeps for {@code sleep.ms} per line, in the first process that comes {@code sleep.slow} times as long. Notes in
 * {@code sleep.folder}, in a file for each process, when a line was done, as eight bytes with the milliseconds since
 * 1970. Safe for use by many threads.
 */
public final class SleepingAnnotator implements Annotator {

    private final long millis;
    private final FileChannel notes;

    /** Called by CoreNLP, with the name that the pipeline has for it. */
    public SleepingAnnotator(String name, Properties properties) throws IOException {
        Path folder = Path.of(properties.getProperty(name + ".folder"));
        long slow = isFirst(folder) ? Long.parseLong(properties.getProperty(name + ".slow", "1")) : 1;
        this.millis = slow * Long.parseLong(properties.getProperty(name + ".ms"));
        this.notes = FileChannel.open(
                folder.resolve(Long.toString(ProcessHandle.current().pid())),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static boolean isFirst(Path folder) throws IOException {
        try {
            Files.createFile(folder.resolve("first"));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public void annotate(Annotation annotation) {
        try {
            Thread.sleep(millis);
            notes.write(ByteBuffer.allocate(Long.BYTES).putLong(0, System.currentTimeMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of();
    }
}
