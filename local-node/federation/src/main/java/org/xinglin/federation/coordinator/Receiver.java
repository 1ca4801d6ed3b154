package org.xinglin.federation.coordinator;

/** Takes what participants answer. Thread-safe. */
interface Receiver<T> {
    /** @return false when nobody waits for this answer: not asked, answered already, or too late */
    boolean give(String account, T answer);

    /** What is said to who came when {@link #give} took nothing. */
    default LateException tooLate() {
        return new LateException("it came twice, or after the deadline");
    }

    /** The participant's connection ended; it may come back. */
    default void leave(String account) {}

    /** It said that it can not answer this. */
    default void declined(String account) {}

    /** It came back and was asked again. */
    default void back(String account) {}
}
