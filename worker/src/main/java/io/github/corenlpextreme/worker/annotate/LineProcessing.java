package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.Optional;

/** Decides what becomes of a line. Safe for use by many threads. */
public interface LineProcessing {

    /**
     * What becomes of a line without its being annotated, if that is clear beforehand; it is of every line that is not
     * whole.
     *
     * @param history of its task
     */
    Optional<DocumentResult> preclassified(String file, InputLine line, TaskHistory history);

    /**
     * Annotates a line.
     *
     * @throws RestartRequired if it came out damaged, which may be the fault of this process
     */
    DocumentResult annotate(LaneTask task, String file, InputLine.WholeLine line);
}
