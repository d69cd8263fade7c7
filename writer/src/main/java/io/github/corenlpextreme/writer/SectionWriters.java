package io.github.corenlpextreme.writer;

import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.writer.loop.WriterProgress;
import io.github.corenlpextreme.writer.share.FixedSections;
import io.github.corenlpextreme.writer.share.SectionWriting;
import io.github.corenlpextreme.writer.share.SharedSections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The writers of some sections of a job, in one process: each on a thread of its own, but a single one on the caller's.
 * {@link #run} is called once; {@link #progress} at any time from any thread.
 */
public final class SectionWriters {

    private final List<Writer> writers;

    /** @param writers at least one, each of another section */
    public SectionWriters(List<Writer> writers) {
        this.writers = List.copyOf(writers);
    }

    /** How far they have come together. */
    public WriterProgress progress() {
        return writers.stream()
                .map(Writer::progress)
                .reduce(WriterProgress::plus)
                .orElseThrow();
    }

    /**
     * Writes until all sections are complete or the caller wants to stop. If one fails, the others make durable what
     * they have, and stop.
     *
     * @return whether all are complete
     * @throws io.github.corenlpextreme.protocol.JobException of the first that fails, as a writer throws it
     */
    public boolean run(ClientSettings kafka, BooleanSupplier stopped) {
        return writers.size() == 1 ? writers.get(0).run(kafka, stopped) : runSideBySide(kafka, stopped);
    }

    private boolean runSideBySide(ClientSettings kafka, BooleanSupplier stopped) {
        Map<Integer, Writer> bySection =
                writers.stream().collect(Collectors.toMap(Writer::section, Function.identity()));
        Set<Integer> sections = bySection.keySet();
        SectionWriting writing = (section, ending) -> bySection.get(section).run(kafka, ending);
        try {
            return new SharedSections(sections, new FixedSections(sections), writing).run(stopped, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("a writer tells its I/O failures otherwise", e);
        }
    }
}
