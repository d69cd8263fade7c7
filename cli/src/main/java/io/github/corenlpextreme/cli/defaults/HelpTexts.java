package io.github.corenlpextreme.cli.defaults;

import java.util.Map;

/** The texts of help that belong to no single option: what a subcommand is for, by example. */
final class HelpTexts {

    static final String FOOTER = """

            An option that is not given is looked up, in this order: as CORENLP_EXTREME_CHUNK_SIZE (and so on)
            in the environment; as 'chunk-size' in --config FILE or ./corenlp-extreme.properties; in
            ~/.config/corenlp-extreme/corenlp-extreme.properties. SIZE is a number of bytes with an optional
            unit: KiB, MiB, GiB are steps of 1024, k, M, G steps of 1000. Inputs, their root and outputs may be
            in an object store, as s3://BUCKET/KEY; the environment says how it is reached (AWS_ACCESS_KEY_ID,
            AWS_SECRET_ACCESS_KEY, AWS_REGION; AWS_ENDPOINT_URL_S3 for a store that is not AWS).""";

    private static final String[] RUN = {
        "Annotates text files, one document per line, with Stanford CoreNLP.",
        "",
        "Examples:",
        "  corenlp-extreme run big.txt",
        "        tokens, tags and lemmas of every line into big.txt.jsonl",
        "  corenlp-extreme run big.txt -o big.conllu --format conllu --annotators depparse",
        "  corenlp-extreme run big.txt --workers 4 --threads 8 --worker-memory 6GiB",
        "  corenlp-extreme run news/*.txt -o annotated/",
        "        (running the same command again resumes an interrupted job where it stopped)",
        "",
    };

    private static final String[] PRODUCER = {
        "Publishes a job: which files, cut into which chunks. Reads no text.",
        "",
        "Example:",
        "  corenlp-extreme producer /data/big.txt --input-root /data --bootstrap-servers kafka:9092",
        "",
    };

    private static final String[] WORKER = {
        "Annotates a job's chunks until it is stopped or has done its tasks.",
        "Start one on each machine. WORKER_ID, or else the host name, is the worker's identity and",
        "must stay the same when it restarts.",
        "",
        "Example:",
        "  corenlp-extreme worker --job big-txt-3f2a81c09b7d --input-root /data --bootstrap-servers kafka:9092",
        "",
    };

    private static final String[] WRITER = {
        "Writes a job's output: joins broken lines and puts results in order. One per job.",
        "",
        "Example:",
        "  corenlp-extreme writer --job big-txt-3f2a81c09b7d --input-root /data -o big.txt.jsonl \\",
        "        --bootstrap-servers kafka:9092",
        "",
    };

    private static final String[] MODELS = {
        "Writes a jar with only the models that a pipeline reads, for the class path of its workers.",
        "LIST can also be 'none', for the other parts, which only need to know which models exist;",
        "or 'all'.",
        "",
        "Example:",
        "  corenlp-extreme models --annotators tokenize,pos,lemma -o models.jar",
        "",
    };

    private static final String[] AUTOSCALE = {
        "Prints how many workers a job needs for its waiting tasks: a number on standard output for each",
        "change. With a command after --, runs that instead. Ends when all work is done, with 0 workers.",
        "",
        "Example:",
        "  corenlp-extreme autoscale --job big-txt-3f2a81c09b7d --bootstrap-servers kafka:9092 --max 8 \\",
        "        -- docker compose up -d --no-deps --no-recreate --scale worker={} worker",
        "",
    };

    private static final String[] JOBS = {
        "Lists the jobs on a Kafka cluster, or in the state folder of a run that kept its topics: the progress"
                + " of each,",
        "and the disk space it takes.",
        "",
        "Examples:",
        "  corenlp-extreme jobs --bootstrap-servers kafka:9092",
        "  corenlp-extreme jobs show big-txt-3f2a81c09b7d --state-dir big.txt.jsonl.state",
        "  corenlp-extreme jobs clean big-txt-3f2a81c09b7d --bootstrap-servers kafka:9092",
        "",
    };

    private HelpTexts() {}

    /** By subcommand. */
    static Map<String, String[]> examples() {
        return Map.of(
                "run", RUN,
                "producer", PRODUCER,
                "worker", WORKER,
                "writer", WRITER,
                "models", MODELS,
                "autoscale", AUTOSCALE,
                "jobs", JOBS);
    }
}
