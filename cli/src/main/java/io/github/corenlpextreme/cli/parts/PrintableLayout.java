package io.github.corenlpextreme.cli.parts;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.LayoutBase;
import io.github.corenlpextreme.protocol.PrintableText;

/** A log line, whatever is in it, is one line that steers no terminal; so is each line of a stack trace below it. */
public final class PrintableLayout extends LayoutBase<ILoggingEvent> {

    private final PatternLayout line = new PatternLayout();
    private boolean traces;

    @Override
    public void setContext(Context context) {
        super.setContext(context);
        line.setContext(context);
    }

    /** @param pattern of one line, without its end and without a stack trace */
    public void setPattern(String pattern) {
        line.setPattern(pattern + "%nopex");
    }

    /** @param shown whether stack traces follow the lines */
    public void setTraces(boolean shown) {
        traces = shown;
    }

    @Override
    public void start() {
        line.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        String text = PrintableText.of(line.doLayout(event)) + "\n";
        IThrowableProxy thrown = event.getThrowableProxy();
        return traces && thrown != null
                ? text + PrintableText.ofLines(ThrowableProxyUtil.asString(new PrintableThrowable(thrown)))
                : text;
    }
}
