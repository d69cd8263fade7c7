package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.writer.checkpoint.CheckpointCodec;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import java.util.Optional;
import java.util.TreeMap;

/** What outlives the writer. Renaming and replacing a file happen at once or not at all, and are durable. */
final class FakeDisk {

    private static final CheckpointCodec CODEC = new CheckpointCodec();

    private final TreeMap<String, FakeFile> files = new TreeMap<>();
    private Optional<WriterCheckpoint> checkpoint = Optional.empty();

    FakeFile open(String name) {
        return files.computeIfAbsent(name, any -> new FakeFile());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    void rename(String from, String to) {
        files.put(to, files.remove(from));
    }

    void replaceCheckpoint(WriterCheckpoint next) {
        checkpoint = Optional.of(next);
    }

    /** As it is read after a restart: through its text. */
    Optional<WriterCheckpoint> checkpoint() {
        return checkpoint.map(saved -> CODEC.decode(CODEC.encode(saved)));
    }

    /** The writer's process is gone, and perhaps the power with it. */
    void crash(Chance chance) {
        files.values().forEach(file -> file.crash(chance));
    }
}
