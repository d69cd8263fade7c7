package io.github.corenlpextreme.cli.parts;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * What of the log a user sees at once. What Kafka has to say to its operators is not for the user of a job: what
 * matters of it is said in sentences of ours.
 */
final class TerminalFilter extends Filter<ILoggingEvent> {

    private static final String OURS = "io.github.corenlpextreme.";

    /** Hands on the words of the Kafka in this process. */
    private static final String OUR_BROKER = OURS + "broker.";

    private static final String ENGINE = "edu.stanford.";

    private final Level ours;
    private final Level others;

    /** @param others from which level on the lines of others are shown */
    private TerminalFilter(Level ours, Level others) {
        this.ours = ours;
        this.others = others;
    }

    static TerminalFilter quiet() {
        return new TerminalFilter(Level.ERROR, Level.OFF);
    }

    static TerminalFilter normal() {
        return new TerminalFilter(Level.WARN, Level.OFF);
    }

    /** For those who look for a fault. */
    static TerminalFilter verbose() {
        return new TerminalFilter(Level.INFO, Level.ERROR);
    }

    /** For the run at the other end of a worker's standard error, which logs what it reads there. */
    static TerminalFilter everything() {
        return new TerminalFilter(Level.INFO, Level.WARN);
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLevel().isGreaterOrEqual(from(event.getLoggerName())) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private Level from(String logger) {
        if (logger.startsWith(OURS) && !logger.startsWith(OUR_BROKER)) {
            return ours;
        }
        return logger.startsWith(ENGINE) && others == Level.OFF ? Level.ERROR : others;
    }
}
