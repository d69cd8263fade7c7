package io.github.corenlpextreme.engine.identity;

import java.util.Random;

/** Lines of one kind. */
interface LineSource {

    /**
     * One of them, the same for the same arguments.
     *
     * @param number counts from 0, so that a source can go through something from end to end
     */
    String line(int number, Random random);
}
