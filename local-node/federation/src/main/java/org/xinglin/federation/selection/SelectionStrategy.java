package org.xinglin.federation.selection;

import java.util.List;

/** A way to choose; pure, and thread-safe. */
public interface SelectionStrategy {
    String name();

    /**
     * At least {@code occasion.least()} of the candidates, in the order of their turn; fewer only when fewer are able to take part:
     * whether that is enough is the caller's to say. Independent of the order of {@code candidates}.
     *
     * @throws IllegalArgumentException when an account stands there twice
     */
    List<Chosen> choose(List<Candidate> candidates, Occasion occasion);
}
