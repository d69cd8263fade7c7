package io.github.corenlpextreme.producer.manifest;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.JobManifest;

/**
 * How the inputs are cut.
 *
 * @param chunkSize from 1 byte
 * @param lanes partitions of every topic, from 1
 */
public record PlanSettings(ByteSize chunkSize, int lanes) {

    public PlanSettings {
        if (chunkSize.bytes() < 1) {
            throw new IllegalArgumentException("chunk-size " + chunkSize + ": must be at least 1 byte");
        }
        if (lanes < 1) {
            throw new IllegalArgumentException("lanes " + lanes + ": must be at least 1");
        }
        if (lanes > JobManifest.MOST_LANES) {
            throw new IllegalArgumentException("lanes " + lanes + ": must be no more than " + JobManifest.MOST_LANES);
        }
    }
}
