package org.xinglin.core.kernel;

/** How far a piece of work is, and whether a person wants it stopped. Called from the working thread, often. */
public interface Progress {
    Progress NONE = (done, total) -> {};

    /** {@code total} is negative when it is not known. */
    void report(long done, long total);

    default boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /** Ends the work with {@link Failure.Cancelled} when a person asked for it. */
    default void check() throws Failed {
        if (isCancelled()) {
            throw new Failed(new Failure.Cancelled());
        }
    }
}
