package io.github.corenlpextreme.local.timeline;

/** What a run reaches on its way, about in this order: the workers get on while Kafka starts. */
public enum RunStep {
    JAVA_STARTED("Java is up"),
    OPTIONS_READ("options are read"),
    JOB_PLANNED("inputs are read, job is planned"),
    STATE_CLAIMED("state folder is taken"),
    WORKERS_STARTED("workers' processes are started"),
    BROKER_READY("broker answers"),
    TOPICS_READY("topics are there"),
    WORKER_UP("first worker begins to load models"),
    MODELS_LOADED("first worker has loaded its models"),
    WORKER_JOINED("first worker has lanes"),
    CHUNKS_PUBLISHED("chunks are published"),
    FIRST_DOCUMENT("first document is written"),
    LAST_DOCUMENT("last document is written"),
    OUTPUT_FINAL("output is complete"),
    WORKERS_ENDED("workers are gone"),
    BROKER_ENDED("broker is gone"),
    STATE_CLEARED("state folder is cleared");

    private final String sentence;

    RunStep(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String toString() {
        return sentence;
    }
}
