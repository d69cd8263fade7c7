package io.github.corenlpextreme.broker;

import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between Kafka and the end of this process. A broker whose disk is full halts its JVM at once;
 * here that JVM is the user's command, which must say what happened and how to go on.
 */
final class ExitGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ExitGuard.class);

    private ExitGuard() {}

    /** From now on an exit that Kafka wants becomes one call of this, and its thread stops there. */
    static void install(Consumer<String> onDeath) {
        Exit.Procedure procedure = (status, message) -> {
            LOG.atError().addKeyValue("status", status).log("the embedded broker gave up: {}", message);
            onDeath.accept("the embedded broker gave up, most likely because the disk of its folder is full or"
                    + " failing: make room and run the same command again; it resumes");
            throw new IllegalStateException("the embedded broker gave up");
        };
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }
}
