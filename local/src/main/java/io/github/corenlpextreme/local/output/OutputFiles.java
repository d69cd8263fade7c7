package io.github.corenlpextreme.local.output;

import io.github.corenlpextreme.producer.source.InputFiles;
import io.github.corenlpextreme.producer.source.InspectedFile;
import io.github.corenlpextreme.producer.source.JobInput;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the outputs of a job go. Nothing has been created or changed yet; whether an existing output
 * may be replaced is not decided here.
 *
 * @param place the output file of a single input, or the folder of several
 * @param files one per input, in the same order
 */
public record OutputFiles(Path place, List<Path> files) {

    public OutputFiles {
        files = List.copyOf(files);
    }

    /** Some of them, by number. */
    public OutputFiles only(List<Integer> numbers) {
        return new OutputFiles(place, numbers.stream().map(files::get).toList());
    }

    /** What people are told of where a job's outputs are: of one that is cut into sections, how all are called. */
    public Path shownPlace(JobManifest job) {
        return files.size() > 1
                ? place
                : new SectionNames(files.get(0), job.settings().plan().sections()).pattern();
    }

    /**
     * The default of {@code --state-dir}: {@code OUTPUT.state}, beside the output, or in the current folder
     * if the output goes elsewhere.
     */
    public Path defaultStateDir() {
        return beside(".state");
    }

    /**
     * Where an output is put together that is written again, {@code OUTPUT.rewrite}: the state of the run that wrote it
     * first may still be in the other folder.
     */
    public Path rewritingDir() {
        return beside(".rewrite");
    }

    private Path beside(String ending) {
        Path name = place.getFileName() == null ? Path.of("output") : place.getFileName();
        return isElsewhere() ? Path.of(name + ending).toAbsolutePath() : place.resolveSibling(name + ending);
    }

    /** Whether they go to another file system than this machine's own. */
    public boolean isElsewhere() {
        return !isOnDisk(place);
    }

    /**
     * Of the inputs of a command.
     *
     * @throws UsageException if an output cannot be written there, or is one of the inputs
     */
    public static OutputFiles resolve(InputFiles inputs, Optional<Path> output, OutputFormat format) {
        List<JobInput> files = inputs.files();
        Path given = files.get(0).given();
        OutputFiles outputs = files.size() == 1
                ? single(fileName(given), output, Optional.of(given), format)
                : several(files.stream().map(JobInput::name).toList(), output, format);
        outputs.requireWritable();
        outputs.refuseInputs(files.stream().map(JobInput::real).toList());
        return outputs;
    }

    /**
     * Of the inputs of a published job, which need not be in reach.
     *
     * @param inputRoot where this machine finds them, if it does; a single output is then beside its input
     * @throws UsageException if an output cannot be written there
     */
    public static OutputFiles resolve(JobManifest job, Optional<Path> inputRoot, Optional<Path> output) {
        List<String> names = job.inputs().stream().map(input -> input.path()).toList();
        OutputFormat format = job.render().format();
        Optional<Path> input = inputRoot.map(root -> root.resolve(names.get(0)));
        OutputFiles outputs = names.size() == 1
                ? single(lastName(names.get(0)), output, input, format)
                : several(names, output, format);
        outputs.requireWritable();
        return outputs;
    }

    private static OutputFiles single(String name, Optional<Path> output, Optional<Path> input, OutputFormat format) {
        String outputName = name + "." + format.extension();
        Path wanted = output.or(() -> input.map(file -> file.resolveSibling(outputName)))
                .orElseThrow(() -> new UsageException("no output given: add -o PATH"))
                .toAbsolutePath();
        Path place = wanted.normalize();
        checkPlace(place);
        Path file = isFolder(wanted) ? place.resolve(outputName) : place;
        return new OutputFiles(file, List.of(file));
    }

    /** A folder that is not there yet is one by its last name: a dot, as a slash at the end is read. */
    private static boolean isFolder(Path wanted) {
        boolean named = isOnDisk(wanted) && (wanted.endsWith(".") || wanted.endsWith(".."));
        Path place = wanted.normalize();
        if (named && Files.exists(place) && !Files.isDirectory(place)) {
            throw new UsageException(
                    "-o " + place + "/ is a file, not a folder; leave the slash out, or name a folder");
        }
        return named || Files.isDirectory(place);
    }

    private static void checkPlace(Path place) {
        if (isOnDisk(place)) {
            OutputPathCheck.check(place);
        }
    }

    private static boolean isOnDisk(Path place) {
        return place.getFileSystem().equals(FileSystems.getDefault());
    }

    private static OutputFiles several(List<String> names, Optional<Path> output, OutputFormat format) {
        Path folder = output.orElseThrow(() ->
                        new UsageException(names.size() + " inputs need a folder for their outputs: add -o FOLDER"))
                .toAbsolutePath()
                .normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(
                    "-o " + folder + " is a file, but " + names.size() + " inputs need a folder for their outputs");
        }
        checkPlace(folder);
        return new OutputFiles(
                folder,
                names.stream()
                        .map(name -> folder.resolve(name + "." + format.extension()))
                        .toList());
    }

    private static String fileName(Path given) {
        return String.valueOf(given.getFileName());
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void requireWritable() {
        if (isElsewhere()) {
            OutputPathCheck.checkElsewhere(files.get(0));
            return;
        }
        files.forEach(OutputPathCheck::checkFile);
        files.stream()
                .filter(file -> !file.equals(place) && Files.exists(place))
                .forEach(file -> OutputPathCheck.refuseOutside(file, place));
    }

    /**
     * Makes sure that no output is an input.
     *
     * @throws UsageException if one is
     */
    public void refuseInputs(JobManifest job, Path inputRoot) {
        refuseInputs(job.inputs().stream()
                .map(input -> inputRoot.resolve(input.path()))
                .toList());
    }

    /** Inputs are looked at only if an output is there, and each of them once: there may be many thousands. */
    private void refuseInputs(List<Path> inputs) {
        List<Path> there = files.stream().filter(Files::exists).toList();
        Set<Object> read = there.isEmpty()
                ? Set.of()
                : inputs.stream()
                        .filter(Files::exists)
                        .map(OutputFiles::identity)
                        .collect(Collectors.toSet());
        for (Path output : there) {
            if (read.contains(identity(output))) {
                throw new UsageException(
                        "the output " + output + " is an input of this job; choose another place with -o");
            }
        }
    }

    /** The same for all names of a file. */
    private static Object identity(Path file) {
        try {
            return isOnDisk(file) ? key(file) : file.toRealPath();
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + InspectedFile.reason(e));
        }
    }

    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file.toRealPath() : key;
    }
}
