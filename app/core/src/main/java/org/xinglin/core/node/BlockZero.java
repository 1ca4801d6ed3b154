package org.xinglin.core.node;

import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** The first block of the chain that a node has. */
@FunctionalInterface
public interface BlockZero {
    /** @throws Failed Unreachable, Tampered when the node has no first block */
    Digest hash() throws Failed;

    /** While the node is away: once it answers, a chain with another first block is {@code Tampered}, and nothing of it believed. */
    default void expect(Digest hash) {}
}
