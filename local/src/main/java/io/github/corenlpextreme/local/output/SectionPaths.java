package io.github.corenlpextreme.local.output;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The outputs of some sections of a job, and whether they may have their names. */
public final class SectionPaths {

    private final List<Path> outputs;
    private final OutputLayout packing;
    private final List<Path> all;

    /**
     * @param outputs one for each input of the job
     * @param sections of the job's plan
     */
    SectionPaths(JobManifest job, List<Path> outputs, OutputLayout packing, List<SectionPlan> sections) {
        JobPlan plan = JobPlan.of(job);
        this.outputs = List.copyOf(outputs);
        this.packing = packing;
        this.all = sections.stream()
                .flatMap(section -> IntStream.range(section.firstFile(), section.endFile())
                        .mapToObj(file -> path(outputs.get(file), plan.rangeOf(section, file))))
                .toList();
    }

    private static Path path(Path output, SectionRange range) {
        return new SectionNames(output, range.count()).of(range.number());
    }

    /** In the order of the job. */
    List<Path> all() {
        return all;
    }

    /**
     * Makes sure that they can be written and none is there yet, for a job that begins: as long as not all sections are
     * there, nothing says whose it is. Outputs that are of all their input are looked at elsewhere.
     *
     * @throws UsageException if not
     */
    public void requireFree() {
        all.stream().filter(output -> !outputs.contains(output)).forEach(this::requireFree);
    }

    private void requireFree(Path output) {
        if (output.getFileSystem().equals(FileSystems.getDefault())) {
            OutputPathCheck.checkFile(output);
        }
        Path first = packing.names(output).of(0);
        if (Files.exists(first)) {
            throw OutputRefusal.of(first + " already exists");
        }
    }

    /**
     * Makes sure that no section's output would have the name of another output of the job: an input may be called like
     * one.
     *
     * @throws UsageException if one would
     */
    public void refuseTwins() {
        Set<Path> names = new HashSet<>();
        for (Path output : all) {
            if (!names.add(output)) {
                throw new UsageException("two outputs of this job would be called " + output
                        + ", one of them a section's: choose another number of --sections, or rename the input");
            }
        }
    }
}
