package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.plan.PlanStep;
import java.time.Duration;

/**
 * The output cannot go on: what comes next has not arrived.
 *
 * @param step that is waited for
 * @param lane in which it must come
 * @param time since something last arrived that was waited for
 */
public record LaneStall(PlanStep step, int lane, Duration time) {}
