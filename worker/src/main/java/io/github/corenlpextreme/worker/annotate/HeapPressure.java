package io.github.corenlpextreme.worker.annotate;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the last collection left the old generation nearly full: then what fills it is no garbage, as when an
 * annotator keeps something of every document, and memory will run out. Thread-safe; cheap enough to ask many times a
 * second.
 */
public final class HeapPressure implements BooleanSupplier {

    /** Models take a third of it under the default heaps. Above this, collections become long. */
    private static final double NEARLY = 0.8;

    private final List<MemoryPoolMXBean> old;

    private HeapPressure(List<MemoryPoolMXBean> old) {
        this.old = old;
    }

    /** Of this process. Collectors without generations have one pool, which then is meant. */
    public static HeapPressure ofThisProcess() {
        return new HeapPressure(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .toList());
    }

    @Override
    public boolean getAsBoolean() {
        return old.stream().anyMatch(pool -> isNearlyFull(pool.getCollectionUsage()));
    }

    /** @param left by a collection; a pool that is never collected has none, one without limit no most */
    static boolean isNearlyFull(@Nullable MemoryUsage left) {
        return left != null && left.getMax() > 0 && left.getUsed() >= NEARLY * left.getMax();
    }
}
