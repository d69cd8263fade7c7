package io.github.corenlpextreme.cli.parts;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import io.github.corenlpextreme.protocol.PrintableText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A throwable as it is logged, whose messages have no line ends of their own: a line below could look like ours. */
record PrintableThrowable(IThrowableProxy logged) implements IThrowableProxy {

    @Override
    public @Nullable String getMessage() {
        return logged.getMessage() == null ? null : PrintableText.of(logged.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return logged.getOverridingMessage() == null ? null : PrintableText.of(logged.getOverridingMessage());
    }

    @Override
    public String getClassName() {
        return logged.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return logged.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return logged.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return logged.getCause() == null ? null : new PrintableThrowable(logged.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return logged.getSuppressed() == null
                ? new IThrowableProxy[0]
                : Arrays.stream(logged.getSuppressed())
                        .map(PrintableThrowable::new)
                        .toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return logged.isCyclic();
    }
}
