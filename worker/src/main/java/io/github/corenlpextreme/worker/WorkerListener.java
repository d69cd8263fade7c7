package io.github.corenlpextreme.worker;

import io.github.corenlpextreme.worker.loop.LoopListener;
import io.github.corenlpextreme.worker.progress.Lane;
import java.util.Set;

/** Wants to know how a worker gets on. Called by the poll thread; must not block. */
public interface WorkerListener extends LoopListener {

    /** For a worker that is not watched. */
    WorkerListener NONE = new WorkerListener() {

        @Override
        public void working() {}

        @Override
        public void draining() {}

        @Override
        public void holding(Set<Lane> lanes) {}
    };

    /** These lanes are the worker's now; said at each rebalance, also if nothing has changed. */
    void holding(Set<Lane> lanes);
}
