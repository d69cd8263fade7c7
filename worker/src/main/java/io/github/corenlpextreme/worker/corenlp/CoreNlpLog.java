package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.util.logging.LogRecordHandler;
import edu.stanford.nlp.util.logging.Redwood;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what CoreNLP logs to SLF4J instead of standard error: its errors as warnings (whether the
 * user must act is ours to say), everything else only at debug level. An exhausted memory is only logged by its
 * tagger and parser, so it is watched for here.
 */
final class CoreNlpLog extends LogRecordHandler {

    private static final Logger LOG = LoggerFactory.getLogger("edu.stanford.nlp");

    /** All threads share the memory; nothing resets it, because the process is to end. */
    private static volatile boolean outOfMemory;

    private static final String BEGINS_TO_LOAD = "Adding annotator ";

    private final Consumer<String> loading;

    private CoreNlpLog(Consumer<String> loading) {
        this.loading = loading;
    }

    /** Takes effect for the whole process; again does no harm. */
    static void redirect() {
        redirect(annotator -> {});
    }

    /** @param loading is told the name of each annotator when CoreNLP begins to load its models */
    static void redirect(Consumer<String> loading) {
        LogRecordHandler[] chain = {new CoreNlpLog(loading)};
        PrintStream out = System.out;
        PrintStream err = System.err;
        RedwoodConfiguration.empty()
                .handlers(RedwoodConfiguration.Handlers.chain(chain, RedwoodConfiguration.Handlers.noop))
                .apply();
        System.setOut(out); // it has put back the ones it found when its class was loaded
        System.setErr(err);
    }

    /** @throws OutOfMemoryError if CoreNLP has met one and gone on: no result of this process can be trusted */
    static void failIfOutOfMemory() {
        if (outOfMemory) {
            throw new OutOfMemoryError("CoreNLP ran out of memory and continued");
        }
    }

    @Override
    public List<Redwood.Record> handle(Redwood.Record logged) {
        outOfMemory |= logged.content instanceof OutOfMemoryError;
        String message = String.valueOf(logged.content).strip();
        if (message.startsWith(BEGINS_TO_LOAD)) {
            loading.accept(message.substring(BEGINS_TO_LOAD.length()));
        }
        if (Arrays.asList(logged.channels()).contains(Redwood.ERR)) {
            LOG.warn("{}", message);
        } else {
            LOG.debug("{}", message);
        }
        return List.of();
    }
}
