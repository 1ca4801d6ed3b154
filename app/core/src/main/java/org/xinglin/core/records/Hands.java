package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.xinglin.core.kernel.Failed;

/**
 * The threads of a batch: some encrypt and upload the next files while others publish those before, so that neither waits for
 * the other.
 */
public record Hands(Executor sealing, Executor publishing) {
    /** All in the thread that asks. */
    public static final Hands ONE = new Hands(Runnable::run, Runnable::run);

    /** What is done for one of many. */
    @FunctionalInterface
    interface Task<T, R> {
        R run(T one) throws Failed;
    }

    /** Carries a failure out of another thread. */
    private static final class Carried extends RuntimeException {
        private final transient Failed failed;

        Carried(Failed failed) {
            super(failed);
            this.failed = failed;
        }
    }

    /** Begun at once; {@link #all} waits for them. */
    static <T, R> List<CompletableFuture<R>> begin(Executor executor, List<T> many, Task<T, R> task) {
        List<CompletableFuture<R>> begun = new ArrayList<>();
        for (T one : many) {
            begun.add(CompletableFuture.supplyAsync(() -> carried(task, one), executor));
        }
        return begun;
    }

    private static <T, R> R carried(Task<T, R> task, T one) {
        try {
            return task.run(one);
        } catch (Failed failed) {
            throw new Carried(failed);
        }
    }

    /** In their order; waits for all of them before it throws the first failure. */
    static <R> List<R> all(List<CompletableFuture<R>> begun) throws Failed {
        CompletableFuture<Void> ended = CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new));
        try {
            ended.join();
            return begun.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Carried carried) {
                throw carried.failed;
            }
            throw e;
        }
    }
}
