package io.github.corenlpextreme.engine.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what is expensive to compute and depends on its key alone. When the younger of two generations is full, the
 * older one is forgotten: what is still in use moves into the younger one when it is asked for, so that frequent keys
 * are never forgotten, and no key is looked after one by one. Holds at most twice {@code capacity} values, and a few
 * more while many threads add at once. Safe for many threads; two of them may compute the same value.
 *
 * @param <K> immutable
 * @param <V> what is remembered; immutable
 */
public final class GenerationCache<K, V> {

    /** No record: two of them are never equal. */
    private static final class Generations<K, V> {
        private final Map<K, V> young = new ConcurrentHashMap<>();
        private final Map<K, V> old;

        Generations(Map<K, V> old) {
            this.old = old;
        }
    }

    private final int capacity;
    private final Function<K, V> compute;
    private volatile Generations<K, V> generations = new Generations<>(Map.of());

    /**
     * @param capacity of a generation, at least 1
     * @param compute never returns null
     */
    public GenerationCache(int capacity, Function<K, V> compute) {
        this.capacity = capacity;
        this.compute = compute;
    }

    public V get(K key) {
        Generations<K, V> now = generations;
        V value = now.young.get(key);
        if (value != null) {
            return value;
        }
        value = now.old.get(key);
        if (value == null) {
            value = compute.apply(key);
        }
        add(now, key, value);
        return value;
    }

    private void add(Generations<K, V> now, K key, V value) {
        if (now.young.size() >= capacity) {
            turn(now);
        }
        generations.young.put(key, value);
    }

    /** Only the first of the threads that find a generation full ends it. */
    private synchronized void turn(Generations<K, V> full) {
        if (generations == full) {
            generations = new Generations<>(full.young);
        }
    }
}
