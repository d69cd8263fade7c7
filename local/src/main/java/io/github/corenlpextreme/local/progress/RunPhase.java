package io.github.corenlpextreme.local.progress;

/** What a job is busy with, as far as its display can tell. */
public enum RunPhase {
    STARTING_KAFKA("starting Kafka"),
    LOADING_MODELS("loading models"),
    AWAITING_WORKERS("waiting for workers"),
    ANNOTATING("annotating"),
    AWAITING_RESULTS("waiting for results"),
    WRITING("writing");

    private final String words;

    RunPhase(String words) {
        this.words = words;
    }

    /** Whether bytes are being done, so that their rate says something. */
    boolean isWork() {
        return this == ANNOTATING || this == WRITING;
    }

    @Override
    public String toString() {
        return words;
    }
}
