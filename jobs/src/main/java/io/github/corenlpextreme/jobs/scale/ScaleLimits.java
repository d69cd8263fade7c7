package io.github.corenlpextreme.jobs.scale;

import java.time.Duration;

/**
 * Within what the number of workers moves.
 *
 * @param min workers while the job is not finished, from 0
 * @param max workers at any time, from 1
 * @param tasksPerWorker tasks that one worker is given before another is worth its start, from 1
 * @param cooldown how long fewer workers must have been enough before there are fewer
 */
public record ScaleLimits(int min, int max, long tasksPerWorker, Duration cooldown) {

    int clamp(int workers) {
        return Math.max(min, Math.min(max, workers));
    }
}
