package io.github.corenlpextreme.cli.config.job;

import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the outputs of a published job go: its manifest names them, the user says below which folder. */
public final class OutputPlaces {

    private OutputPlaces() {}

    /**
     * One input: the place itself. Several: below it, by their own names.
     *
     * @throws UsageException if a name leads out of the place, over a link that is there
     */
    public static List<Path> of(JobManifest manifest, Path place) {
        List<InputFile> inputs = manifest.inputs();
        if (inputs.size() == 1) {
            return List.of(place);
        }
        String ending = "." + manifest.render().format().extension();
        List<Path> outputs =
                inputs.stream().map(input -> place.resolve(input.path() + ending)).toList();
        if (Files.exists(place)) {
            outputs.forEach(output -> refuseOutside(output, place));
        }
        return outputs;
    }

    private static void refuseOutside(Path output, Path place) {
        Path there = InspectedFile.parentOf(output);
        while (!Files.exists(there)) {
            there = InspectedFile.parentOf(there);
        }
        try {
            if (!there.toRealPath().startsWith(place.toRealPath())) {
                throw new UsageException("the output " + output + " would lie outside of " + place + ", because " + there
                        + " leads to " + there.toRealPath() + "; choose another folder with -o");
            }
        } catch (IOException e) {
            throw new UsageException("the output's folder " + there + " cannot be read: " + InspectedFile.reason(e));
        }
    }
}
