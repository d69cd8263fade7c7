package io.github.corenlpextreme.worker.balance;

/**
 * What remains of a lane before the lanes are dealt.
 *
 * @param holder the place of the worker that has it, from 0; {@link #NOBODY} or any other number if none of the
 *     workers has it
 * @param tasks not done yet, from 0; {@link #UNKNOWN} if nobody can say
 */
public record LaneBacklog(int holder, long tasks) {

    public static final int NOBODY = -1;
    public static final long UNKNOWN = -1;

    /** Of a lane of which nothing is known. */
    public static final LaneBacklog UNHEARD_OF = new LaneBacklog(NOBODY, UNKNOWN);

    boolean isKnown() {
        return tasks >= 0;
    }
}
