package io.github.corenlpextreme.local.progress;

import java.io.PrintStream;

/** A line per look, for logs and pipes. */
final class PlainView implements ProgressView {

    private final PrintStream err;

    PlainView(PrintStream err) {
        this.err = err;
    }

    @Override
    public void show(JobProgress progress, ProcessingRates rates) {
        err.println(ProgressText.line(progress, rates));
    }

    @Override
    public void say(String line) {
        err.println(line);
    }

    @Override
    public void close() {
        err.flush();
    }
}
