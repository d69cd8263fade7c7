package io.github.corenlpextreme.worker.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;

class HeapPressureTest {

    @Test
    void fourFifthsLeftByACollectionAreNearlyFull() {
        assertThat(HeapPressure.isNearlyFull(new MemoryUsage(0, 80, 100, 100))).isTrue();
        assertThat(HeapPressure.isNearlyFull(new MemoryUsage(0, 79, 100, 100))).isFalse();
    }

    @Test
    void aPoolWithoutLimitOrCollectionsIsNeverFull() {
        assertThat(HeapPressure.isNearlyFull(new MemoryUsage(0, 90, 100, -1))).isFalse();
        assertThat(HeapPressure.isNearlyFull(null)).isFalse();
    }

    @Test
    void thisProcessIsNotFull() {
        assertThat(HeapPressure.ofThisProcess().getAsBoolean()).isFalse();
    }
}
