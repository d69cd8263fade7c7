package io.github.corenlpextreme.cli.parts;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.CyclicBufferAppender;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go: warnings of ours to the terminal, with {@code -v} what we do, with {@code -q} errors only; all of
 * them, and the warnings of Kafka, into a file beside the state of the job, if there is one.
 */
public final class LoggingSetup {

    private static final String OURS = "io.github.corenlpextreme";
    private static final String UNTIL_THERE_IS_A_FILE = "held";

    private LoggingSetup() {}

    /** For a command; also for one more in the same process. */
    public static void configure(VerbosityOptions talk) {
        TerminalFilter shown = talk.verbose()
                ? TerminalFilter.verbose()
                : talk.quiet() ? TerminalFilter.quiet() : TerminalFilter.normal();
        configure(LogAppenders.terminal(shown, talk.verbose()));
    }

    /** For a worker process of a run. */
    public static void configureForRun() {
        configure(LogAppenders.terminal(TerminalFilter.everything(), true));
    }

    private static void configure(Appender<ILoggingEvent> terminal) {
        Logger root = logger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.setLevel(Level.WARN);
        logger(OURS).setLevel(Level.INFO);
        root.addAppender(terminal);
        root.addAppender(LogAppenders.held(UNTIL_THERE_IS_A_FILE));
    }

    /**
     * From now on writes the log into a file in this folder too, with what has been logged so far.
     *
     * @param stateDir this process's own
     */
    public static void keepIn(Path stateDir) {
        Logger root = logger(Logger.ROOT_LOGGER_NAME);
        if (root.getAppender(UNTIL_THERE_IS_A_FILE) instanceof CyclicBufferAppender<ILoggingEvent> held) {
            Appender<ILoggingEvent> file = LogAppenders.file(stateDir);
            root.addAppender(file);
            root.detachAppender(held);
            for (int i = 0; i < held.getLength(); i++) {
                file.doAppend(held.get(i));
            }
        }
    }

    /** A thread that dies is logged like any other fault, as Kafka's if it was at work for Kafka. */
    public static void logUncaught() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            boolean kafkas = Arrays.stream(failure.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().matches("(org\\.apache\\.)?kafka\\..*"));
            logger(kafkas ? "kafka.uncaught" : LoggingSetup.class.getName())
                    .error("thread {} has died: {}", thread.getName(), failure.toString(), failure);
        });
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
