package io.github.corenlpextreme.cli.progress;

import java.time.Duration;

/**
 * One run of a job in figures.
 *
 * @param annotating the part of {@code whole} after the models were loaded
 * @param rates while annotating
 * @param bytesBefore done by earlier runs
 * @param peakResidentBytes of all processes together
 * @param peakKafkaBytes on the disk
 */
record RunFigures(
        Duration whole,
        Duration annotating,
        Rates rates,
        long bytesBefore,
        long peakResidentBytes,
        long peakKafkaBytes) {}
