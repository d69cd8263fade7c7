package io.github.corenlpextreme.local.progress;

import io.github.corenlpextreme.local.terminal.TerminalOutput;

/** A line per look, for logs and pipes. */
final class PlainView implements ProgressView {

    private final TerminalOutput err;

    PlainView(TerminalOutput err) {
        this.err = err;
    }

    @Override
    public void show(JobProgress progress, ProcessingRates rates) {
        err.line(ProgressText.line(progress, rates));
    }

    @Override
    public void say(String line) {
        err.line(line);
    }

    @Override
    public void close() {
        // every line is out
    }
}
