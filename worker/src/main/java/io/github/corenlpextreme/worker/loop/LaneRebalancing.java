package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.worker.progress.Lane;
import java.util.Collection;

/**
 * A worker's part in moving lanes from workers that have too much to those that have nothing. Used by the poll
 * thread.
 */
public interface LaneRebalancing {

    /**
     * Tells what is left in the lanes that are held, as far as is known.
     *
     * @param assigned which of them the worker can still ask about
     */
    void reportWhatIsLeft(Collection<Lane> assigned);

    /** The lanes have been dealt anew. */
    void dealt();

    /** If there has been nothing to do for a while: asks for lanes of others, should they have too many. */
    void askIfIdle();
}
