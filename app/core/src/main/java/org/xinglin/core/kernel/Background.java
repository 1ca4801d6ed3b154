package org.xinglin.core.kernel;

/** Runs work away from the screen. The outcome is told on the thread the screen lives on, exactly once. */
public interface Background {
    <T> Running run(Lane lane, Work<T> work, Outcome<? super T> outcome);

    /** Which kind of thread does the work. */
    enum Lane {
        /** Many at once: files, network. */
        IO,
        /** One after the other, so that nonces stay in order. */
        LEDGER,
        /** One after the other, for hours. */
        TRAINING
    }

    /** What is done; it reports progress and ends early when cancelled. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Failed;
    }

    /** What comes of it. */
    interface Outcome<T> {
        default void progressed(long done, long total) {}

        void succeeded(T value);

        void failed(Failure failure);
    }

    /** Work under way. */
    @FunctionalInterface
    interface Running {
        void cancel();
    }
}
