package com.imobhub.conversations.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Side by side: the same thing done by several threads that start at once. */
final class Side {

    private Side() {}

    static <T> List<T> bySide(int threads, IntFunction<Callable<T>> work) throws InterruptedException {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < threads; i++) {
                var mine = work.apply(i);
                running.add(executor.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError("one of the threads failed", failed.getCause());
        }
    }
}
