package io.github.corenlpextreme.producer.source;

import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of a job, all readable regular files below one root.
 *
 * @param root absolute and real; every input's name is relative to it
 * @param files in the order of the command line, at least one, none twice
 */
public record InputFiles(Path root, List<JobInput> files) {

    public InputFiles {
        files = List.copyOf(files);
    }

    /** Some of them, by number, under the same names. */
    public InputFiles only(List<Integer> numbers) {
        return new InputFiles(root, numbers.stream().map(files::get).toList());
    }

    /** Below the folder that all inputs share. */
    public static InputFiles resolve(List<Path> given) {
        return resolve(given, Optional.empty());
    }

    /**
     * @param root the folder that names are relative to; empty for the one that all inputs share
     * @throws UsageException for the first input that cannot be used
     */
    public static InputFiles resolve(List<Path> given, Optional<Path> root) {
        if (given.isEmpty()) {
            throw new UsageException("no input: name at least one text file");
        }
        List<InspectedFile> inspected =
                given.stream().map(InspectedFile::inspect).toList();
        refuseDuplicates(inspected);
        Path realRoot = root.map(InputFiles::realFolder).orElseGet(() -> commonParent(inspected));
        return new InputFiles(
                realRoot, inspected.stream().map(file -> file.below(realRoot)).toList());
    }

    private static void refuseDuplicates(List<InspectedFile> inspected) {
        Map<Path, Path> seen = new HashMap<>();
        for (InspectedFile file : inspected) {
            Path first = seen.putIfAbsent(file.real(), file.given());
            if (first != null) {
                throw new UsageException(
                        file.given() + " is named twice (it is the same file as " + first + "); name every input once");
            }
        }
    }

    private static Path commonParent(List<InspectedFile> inspected) {
        Path common = inspected.get(0).folder();
        for (InspectedFile file : inspected) {
            refuseElsewhere(file, inspected.get(0));
            while (!file.real().startsWith(common)) {
                common = InspectedFile.parentOf(common);
            }
        }
        return common;
    }

    private static void refuseElsewhere(InspectedFile file, InspectedFile first) {
        if (!file.real().getFileSystem().equals(first.real().getFileSystem())) {
            throw new UsageException(file.given() + " and " + first.given()
                    + " have no folder in common: all inputs of a job must be on one file system, or in one bucket");
        }
    }

    private static Path realFolder(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new UsageException("--input-root " + root + ": no such folder");
        }
    }
}
