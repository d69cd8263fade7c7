package io.github.corenlpextreme.cli.progress;

/** What a run is busy with. */
public enum Phase {
    STARTING_KAFKA("starting Kafka"),
    LOADING_MODELS("loading models"),
    ANNOTATING("annotating");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
