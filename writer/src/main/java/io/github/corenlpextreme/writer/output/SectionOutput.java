package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.files.OlderOutput;
import io.github.corenlpextreme.writer.files.OutputNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The output of what lies of an input in one section.
 *
 * @param file index of the input
 * @param whole the path by which the outputs of all its sections are known; the output's own if there is only one
 */
public record SectionOutput(int file, Path whole, OutputNames names, SectionRange range) {

    /** Gives a complete output its final name; may be called again after it was cut off. */
    void deliver(int files) throws IOException {
        if (!range.isPart()) {
            names.complete(files);
            return;
        }
        if (Files.exists(names.incompleteManifest())) {
            new OlderOutput(whole, names.delivery()).makeRoomForSections(range.count());
        }
        names.complete(files);
        new SectionManifests(whole, range.count()).describeWhole(names);
    }
}
