package io.github.corenlpextreme.local.fleet;

/**
 * The processes of a fleet.
 *
 * @param warming load their models
 * @param standby are ready and wait
 * @param working annotate
 * @param replaced have ended because they asked for it
 * @param crashed have ended in any other way
 */
public record FleetCounts(int warming, int standby, int working, int replaced, int crashed) {

    public static final FleetCounts NONE = new FleetCounts(0, 0, 0, 0, 0);

    /** All that run. */
    public int alive() {
        return warming + standby + working;
    }
}
