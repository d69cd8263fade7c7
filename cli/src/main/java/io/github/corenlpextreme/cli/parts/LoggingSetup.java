package io.github.corenlpextreme.cli.parts;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import org.slf4j.LoggerFactory;

/** How much is logged: warnings of ours as a rule; with {@code -v} what we do; nothing of Kafka but errors. */
public final class LoggingSetup {

    private LoggingSetup() {}

    public static void configure(VerbosityOptions talk) {
        level(Logger.ROOT_LOGGER_NAME, Level.ERROR);
        // What a client cannot recover from it throws; what it logs besides is noise to a user.
        level("org.apache.kafka.clients", talk.verbose() ? Level.ERROR : Level.OFF);
        // A broker that is closed right after its start, to list what is on it, has not registered by then.
        level("kafka.server.ControllerApis", talk.verbose() ? Level.ERROR : Level.OFF);
        level("io.github.corenlpextreme", talk.verbose() ? Level.INFO : talk.quiet() ? Level.ERROR : Level.WARN);
    }

    private static void level(String logger, Level level) {
        ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
    }
}
