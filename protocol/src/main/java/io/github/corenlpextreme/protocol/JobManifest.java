package io.github.corenlpextreme.protocol;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that decides what a job's output contains and how its work is numbered. All parts of
 * the job read the same manifest, so that none can work with other settings than the rest.
 *
 * @param versions of whatever decides what an annotation looks like, by name
 * @param basis what its work is made from
 */
public record JobManifest(
        JobId job, List<InputFile> inputs, JobSettings settings, SortedMap<String, String> versions, JobOrigin basis) {

    public JobManifest {
        inputs = List.copyOf(inputs);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("job " + job + " has no input");
        }
        refuseImpossible(inputs);
        refuseBeyond(settings.plan().sectionStarts(), inputs);
        if ((basis.kind() == JobOrigin.OriginKind.INPUTS) != basis.job().equals(job)) {
            throw new IllegalArgumentException("job " + job + " cannot be made from the "
                    + basis.kind().name().toLowerCase(Locale.ROOT) + " of job " + basis.job());
        }
    }

    /** Bytes in a chunk. */
    public long chunkSize() {
        return settings.plan().chunkSize();
    }

    /** Partitions of every topic. */
    public int lanes() {
        return settings.plan().lanes();
    }

    public PipelineSettings pipeline() {
        return settings.pipeline();
    }

    public RenderSettings render() {
        return settings.render();
    }

    public LineSettings line() {
        return settings.line();
    }

    /** A section begins with a byte that there is, or with a file, be it an empty one. */
    private static void refuseBeyond(List<SectionStart> starts, List<InputFile> inputs) {
        for (SectionStart start : starts) {
            boolean within = start.file() < inputs.size()
                    && (start.offset() == 0
                            || start.offset() < inputs.get(start.file()).size());
            if (!within) {
                throw new IllegalArgumentException("a section begins at byte " + start.offset() + " of input "
                        + start.file() + ", which there is not");
            }
        }
    }

    /** Two inputs of one name would have one output; the sum of all must be a number. */
    private static void refuseImpossible(List<InputFile> inputs) {
        Set<String> paths = new HashSet<>();
        long bytes = 0;
        for (InputFile input : inputs) {
            bytes += input.size();
            if (!paths.add(input.path()) || bytes < 0) {
                throw new IllegalArgumentException("input " + input.path()
                        + (bytes < 0 ? " makes the inputs' total size too large" : " is given twice"));
            }
        }
    }

    /** A file that a property names, and that had another content when the same pipeline was planned before. */
    public Optional<String> propertyFileChangedSince(JobManifest before) {
        return pipeline().isSpelledLike(before.pipeline())
                ? pipeline().fileChangedSince(before.pipeline().files())
                : Optional.empty();
    }

    /**
     * An input whose content is not what it was.
     *
     * @param difference in what, as a phrase
     */
    public record InputChange(String path, String difference) {}

    /** The first input whose content is not the one for which the same job was planned before. */
    public Optional<InputChange> changedSince(JobManifest before) {
        Map<String, FileFingerprint> then =
                before.inputs().stream().collect(Collectors.toMap(InputFile::path, InputFile::fingerprint));
        return inputs.stream()
                .filter(input -> then.containsKey(input.path()))
                .flatMap(input -> input.fingerprint().changeSince(then.get(input.path())).stream()
                        .map(difference -> new InputChange(input.path(), difference)))
                .findFirst();
    }
}
