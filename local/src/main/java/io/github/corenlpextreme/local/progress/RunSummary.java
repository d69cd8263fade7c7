package io.github.corenlpextreme.local.progress;

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
record RunSummary(
        Duration whole,
        Duration annotating,
        ProcessingRates rates,
        long bytesBefore,
        long peakResidentBytes,
        long peakKafkaBytes) {}
