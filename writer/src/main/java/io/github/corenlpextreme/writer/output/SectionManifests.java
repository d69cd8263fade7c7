package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.writer.files.DurableFiles;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.ledger.JoinedManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of all sections of an output together. Whichever writer finds the last of them complete says it; if two
 * do, they say the same, so that writers need not know of each other.
 *
 * @param whole the path by which all of them together are known
 * @param count of sections
 */
record SectionManifests(Path whole, int count) {

    /**
     * Writes it if every section of the job is complete.
     *
     * @param own section of the one who looks; it has been delivered
     */
    void describeWhole(OutputNames own) throws IOException {
        OutputManifestCodec codec = new OutputManifestCodec();
        List<OutputManifest> sections = new ArrayList<>();
        JobId job = codec.decode(MetadataFile.read(SidecarFiles.manifest(own.output())))
                .job();
        for (Path output : new SectionNames(whole, count).all()) {
            Path manifest = SidecarFiles.manifest(output);
            if (Files.notExists(manifest)) {
                return;
            }
            OutputManifest section = codec.decode(MetadataFile.read(manifest));
            if (!section.job().equals(job)) {
                return; // of another job, which this one's will replace
            }
            sections.add(section);
        }
        Path draft = own.incompleteManifest(); // of its own, which it needs no longer
        DurableFiles.write(draft, codec.encode(JoinedManifest.of(sections)), own.rights());
        own.delivery().deliver(draft, SidecarFiles.manifest(whole));
    }
}
