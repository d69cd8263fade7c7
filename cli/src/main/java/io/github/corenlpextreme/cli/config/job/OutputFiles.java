package io.github.corenlpextreme.cli.config.job;

import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.protocol.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /** {@code OUTPUT.state}, beside the output: the default of {@code --state-dir}. */
    public Path defaultStateDir() {
        return place.resolveSibling(place.getFileName() + ".state");
    }

    /** @throws UsageException if an output cannot be written there, or is one of the inputs */
    public static OutputFiles resolve(InputFiles inputs, Optional<Path> output, OutputFormat format) {
        OutputFiles outputs =
                inputs.files().size() == 1 ? single(inputs, output, format) : several(inputs, output, format);
        WritablePlace.check(outputs.place());
        outputs.files().forEach(WritablePlace::refuseOtherThanFile);
        outputs.files().forEach(file -> refuseInput(file, inputs));
        return outputs;
    }

    private static OutputFiles single(InputFiles inputs, Optional<Path> output, OutputFormat format) {
        Path given = inputs.files().get(0).given();
        Path beside = given.resolveSibling(given.getFileName() + "." + format.extension());
        Path place = output.orElse(beside).toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            place = place.resolve(beside.getFileName());
        }
        return new OutputFiles(place, List.of(place));
    }

    private static OutputFiles several(InputFiles inputs, Optional<Path> output, OutputFormat format) {
        Path folder = output.orElseThrow(() -> new UsageException(
                        inputs.files().size() + " inputs need a folder for their outputs: add -o FOLDER"))
                .toAbsolutePath()
                .normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("-o " + folder + " is a file, but "
                    + inputs.files().size() + " inputs need a folder for their outputs");
        }
        return new OutputFiles(
                folder,
                inputs.files().stream()
                        .map(input -> folder.resolve(input.name() + "." + format.extension()))
                        .toList());
    }

    private static void refuseInput(Path output, InputFiles inputs) {
        for (Input input : inputs.files()) {
            if (isSame(output, input.real())) {
                throw new UsageException(
                        "the output " + output + " is an input of this job; choose another place with -o");
            }
        }
    }

    private static boolean isSame(Path output, Path input) {
        try {
            return Files.exists(output) && Files.isSameFile(output, input);
        } catch (IOException e) {
            throw new UsageException(output + " cannot be read: " + InspectedFile.reason(e));
        }
    }
}
