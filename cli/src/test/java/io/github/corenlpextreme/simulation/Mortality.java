package io.github.corenlpextreme.simulation;

/** When a process dies: before one of the things that others would notice if it were done. */
final class Mortality {

    /** The process is gone. */
    static final class Death extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Death() {
            super("died", null, false, false);
        }
    }

    private static final int NOT_DOOMED = -1;

    private final World world;
    private int left = NOT_DOOMED;

    Mortality(World world) {
        this.world = world;
    }

    /** It will do so many things yet. */
    void doom(int things) {
        left = things;
    }

    /** Something is about to be done that is worth a line in the trace. */
    void before(String what) {
        live();
        world.trace().add(() -> "  writer " + what);
    }

    /** Something is about to be done. */
    void live() {
        if (left > 0) {
            left--;
        } else if (left == 0 && !world.chance().healed()) {
            throw new Death();
        }
    }
}
