package org.xinglin.core.storage;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Cid;

/**
 * Has contents kept at one place. Every call: Failed Unreachable when the place does not answer, Refused with its words
 * when it says no, OutOfSpace when it is full. Asking twice is harmless. Thread-safe.
 */
public interface Keeper extends AutoCloseable {
    /** Has the content kept; it comes from the home node. Returns when it is held, or when the place works on it. */
    Holding hold(Cid cid) throws Failed;

    /** How far an order is. */
    Holding look(Cid cid, String reference) throws Failed;

    /** Lets the content go; harmless where it is not. */
    void release(Cid cid, String reference) throws Failed;

    /**
     * Fetches a block below the content, chosen at random, and hashes it (a proof of retrievability by sample). Empty where
     * the place gives nothing to read.
     *
     * @throws Failed Tampered when a block is not what its CID names, Refused when the place does not have it
     */
    Optional<Sampled> sample(Cid cid, RandomGenerator random) throws Failed;

    /**
     * Brings a content back to the home node, whose own copy is damaged or gone; every block is checked on its way.
     *
     * @return false where this place can not give contents back
     */
    boolean giveBack(Cid cid) throws Failed;

    /** A block that was fetched and is what its CID names. */
    record Sampled(String block, int bytes) {}

    @Override
    void close();
}
