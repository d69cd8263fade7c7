package io.github.corenlpextreme.local.state;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.trust.FileTrust;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.files.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The file in a state folder that says whose it is. What is run there does not depend on it. */
record StateJobFile(Path path) {

    private static final ManifestCodec CODEC = new ManifestCodec();

    static StateJobFile in(Path folder) {
        return new StateJobFile(folder.resolve("job.json"));
    }

    /**
     * The job, if the file is there.
     *
     * @throws UsageException if it holds something else
     */
    Optional<JobManifest> read() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            FileTrust.ofWritten(path).ifPresent(why -> {
                throw new UsageException(path + " cannot be trusted: " + why + "; choose another --state-dir");
            });
            return Optional.of(CODEC.decode(MetadataFile.readPrivate(path)));
        } catch (WireException e) {
            throw new UsageException(
                    path + " cannot be used (" + e.getMessage() + "); start over with --force",
                    ExitCodes.OUTPUT_REFUSED);
        }
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes it this job's, or leaves it as it was. */
    void write(JobManifest manifest) throws IOException {
        DurableFiles.replace(path, CODEC.encode(manifest));
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
