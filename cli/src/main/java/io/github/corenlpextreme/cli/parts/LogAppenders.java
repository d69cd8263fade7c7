package io.github.corenlpextreme.cli.parts;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.read.CyclicBufferAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.trust.FileRights;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** The places that log lines go to. */
final class LogAppenders {

    private static final String LINE = "%-5level %logger{0}: %msg %kvp";
    private static final FileSize MOST = FileSize.valueOf("8MB"); // twice that with the file before

    private LogAppenders() {}

    /** Standard error: standard output is for data. */
    static Appender<ILoggingEvent> terminal(TerminalFilter shown, boolean traces) {
        ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
        terminal.setContext(context());
        terminal.setName("stderr");
        terminal.setTarget("System.err");
        terminal.setEncoder(encoder("%d{HH:mm:ss} " + LINE, traces));
        terminal.addFilter(shown);
        shown.start();
        terminal.start();
        return terminal;
    }

    /** The last lines, in memory. */
    static Appender<ILoggingEvent> held(String name) {
        CyclicBufferAppender<ILoggingEvent> held = new CyclicBufferAppender<>();
        held.setContext(context());
        held.setName(name);
        held.start();
        return held;
    }

    /** A file of bounded size, for this user alone; one that is there is gone on with. */
    static Appender<ILoggingEvent> file(Path folder) {
        makePrivate(folder.resolve(StateFolder.LOG));
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context());
        file.setName("file");
        file.setFile(folder.resolve(StateFolder.LOG).toString());
        file.setEncoder(encoder("%d{yyyy-MM-dd'T'HH:mm:ss.SSS}Z [%thread] " + LINE, true));
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context());
        rolling.setParent(file);
        rolling.setFileNamePattern(file.rawFileProperty() + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(1);
        rolling.start();
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(whenFull());
        file.start();
        return file;
    }

    private static void makePrivate(Path file) {
        try {
            FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                            FileRights.PRIVATE.forNew(file))
                    .close();
        } catch (IOException e) {
            return; // a job does not fail for want of a log
        }
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> whenFull() {
        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context());
        full.setMaxFileSize(MOST);
        full.start();
        return full;
    }

    private static Encoder<ILoggingEvent> encoder(String pattern, boolean traces) {
        PrintableLayout layout = new PrintableLayout();
        layout.setContext(context());
        layout.setPattern(pattern);
        layout.setTraces(traces);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context());
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
