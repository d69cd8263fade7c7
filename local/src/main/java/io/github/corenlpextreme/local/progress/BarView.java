package io.github.corenlpextreme.local.progress;

import io.github.corenlpextreme.local.terminal.TerminalOutput;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal: the library knows its width and redraws it, {@link BarLine} draws it. */
final class BarView implements ProgressView {

    private static final int REDRAW_MILLIS = 250;

    private record ShownBar(JobProgress progress, ProcessingRates rates) {}

    private final TerminalOutput err;
    private final int columns;
    private final BarLine line;
    private @Nullable ProgressBar bar;

    /** Written by {@link #show}, read by the bar's own thread. */
    private volatile ShownBar latest = new ShownBar(JobProgress.beginning(0, 0), ProcessingRates.UNKNOWN);

    /**
     * Makes a view.
     *
     * @param columns width of the terminal. It is given, because asking the library for it lets its terminal library
     *     take the signals over: Ctrl-C would then end the process at once, without putting the work away.
     */
    BarView(TerminalOutput err, boolean unicode, int columns) {
        this.err = err;
        this.columns = columns;
        this.line = new BarLine(unicode);
    }

    @Override
    public void show(JobProgress progress, ProcessingRates rates) {
        latest = new ShownBar(progress, rates);
        if (bar == null) {
            bar = build(progress);
        }
        bar.stepTo(progress.bytesDone());
    }

    @Override
    public void say(String text) {
        err.lineOverDrawing(text);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar build(JobProgress progress) {
        return new ProgressBarBuilder()
                .setInitialMax(progress.bytesTotal())
                .startsFrom(progress.bytesDone(), Duration.ZERO)
                .setRenderer((state, width) -> line.draw(latest.progress(), latest.rates(), width))
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .continuousUpdate()
                .setConsumer(new ConsoleProgressBarConsumer(err.drawing(), columns))
                .clearDisplayOnFinish()
                .build();
    }
}
