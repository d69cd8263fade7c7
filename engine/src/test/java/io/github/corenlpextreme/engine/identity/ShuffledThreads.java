package io.github.corenlpextreme.engine.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Threads that begin together and do the same work, each in an order of its own. */
record ShuffledThreads(int count, long seed) {

    /**
     * Gives each thread every number.
     *
     * @param numbers so many, from 0
     * @param holds whether what is expected of a number is so
     * @return the numbers for which it was not so in some thread
     */
    List<Integer> run(int numbers, IntPredicate holds) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier begin = new CyclicBarrier(count);
        try {
            List<Future<List<Integer>>> running = new ArrayList<>();
            for (int thread = 0; thread < count; thread++) {
                List<Integer> order = order(numbers, thread);
                running.add(threads.submit(() -> {
                    begin.await();
                    return order.stream().filter(number -> !holds.test(number)).toList();
                }));
            }
            List<Integer> failed = new ArrayList<>();
            for (Future<List<Integer>> one : running) {
                failed.addAll(one.get());
            }
            return failed;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Integer> order(int numbers, int thread) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, numbers).boxed().toList());
        Collections.shuffle(order, new Random(seed + thread));
        return order;
    }
}
