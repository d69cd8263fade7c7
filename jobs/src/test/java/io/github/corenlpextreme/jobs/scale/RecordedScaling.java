package io.github.corenlpextreme.jobs.scale;

import java.util.ArrayList;
import java.util.List;

/** Keeps what the user would have been told. */
final class RecordedScaling implements ScaleListener {

    final List<String> progress = new ArrayList<>();
    final List<String> trouble = new ArrayList<>();

    @Override
    public void progress(String line) {
        progress.add(line);
    }

    @Override
    public void failed(String line) {
        trouble.add(line);
    }
}
