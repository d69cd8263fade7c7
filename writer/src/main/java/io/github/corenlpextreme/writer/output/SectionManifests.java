package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.files.DurableFiles;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.ledger.JoinedManifest;
import io.github.corenlpextreme.writer.ledger.LedgerException;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
     * Writes it if every section of the job is complete. Looks again after that: another writer may have replaced its
     * section's older output meanwhile, and may have said what holds now before this one said what held before.
     *
     * @param own section of the one who looks; it has been delivered
     */
    void describeWhole(OutputNames own) throws IOException {
        List<OutputManifest> written = List.of();
        List<OutputManifest> sections = complete();
        while (!sections.equals(written)) {
            written = sections;
            byte[] joined = new OutputManifestCodec().encode(JoinedManifest.of(sections));
            DurableFiles.write(own.incompleteWhole(), joined, own.rights());
            own.delivery().deliver(own.incompleteWhole(), SidecarFiles.manifest(whole));
            sections = complete();
        }
    }

    /** What is said of each; empty if one is not there or is another job's, which this one's will replace. */
    private List<OutputManifest> complete() throws IOException {
        List<OutputManifest> sections = new ArrayList<>();
        for (Path output : new SectionNames(whole, count).all()) {
            try {
                byte[] manifest = MetadataFile.read(SidecarFiles.manifest(output));
                sections.add(new OutputManifestCodec().decode(manifest));
            } catch (NoSuchFileException | LedgerException | WireException e) {
                return List.of();
            }
        }
        return JoinedManifest.canBeOf(sections) ? sections : List.of();
    }
}
