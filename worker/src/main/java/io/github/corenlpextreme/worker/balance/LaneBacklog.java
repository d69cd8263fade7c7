package io.github.corenlpextreme.worker.balance;

/**
 * What remains of a lane before the lanes are dealt.
 *
 * @param holder the place of the worker that has it, from 0; {@link #NO_HOLDER} or any other number if none of the
 *     workers has it
 * @param tasks not done yet, from 0; {@link #UNKNOWN} if no worker can say
 */
public record LaneBacklog(int holder, long tasks) {

    public static final int NO_HOLDER = -1;
    public static final long UNKNOWN = -1;

    /** Of a lane of which nothing is known. */
    public static final LaneBacklog UNREPORTED = new LaneBacklog(NO_HOLDER, UNKNOWN);

    boolean isKnown() {
        return tasks >= 0;
    }
}
