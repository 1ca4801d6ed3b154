package org.xinglin.core.storage;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.records.Cid;

/**
 * One content at one place: what is wanted and how far it is.
 *
 * @param since when it came into this state
 * @param attempts how often it failed since then
 * @param nextTry not before this
 * @param reference what the place calls it
 * @param trouble why the last attempt failed: a failure's code and the place's words; empty when nothing is wrong
 * @param sample the last proof of retrievability
 */
public record Replica(
        Cid cid,
        PlaceId place,
        State state,
        Instant since,
        int attempts,
        Instant nextTry,
        String reference,
        String trouble,
        Optional<Sample> sample) {
    /** How far it is. */
    public enum State {
        /** To be brought there. */
        WANTED,
        /** The place works on it. */
        COPYING,
        /** There. */
        HELD,
        /** No longer wanted, still there. */
        LEAVING
    }

    /** A block fetched again and hashed. */
    public record Sample(Instant at, boolean passed) {}

    static Replica wanted(Cid cid, PlaceId place, Instant now) {
        return new Replica(cid, place, State.WANTED, now, 0, now, "", "", Optional.empty());
    }

    Replica in(State next, Instant now) {
        return new Replica(cid, place, next, state == next ? since : now, 0, now, reference, "", sample);
    }

    /** A copy that came anew is not judged by what was found of the one before. */
    Replica as(Holding holding, State next, Instant now, Instant look) {
        Optional<Sample> known = next == State.HELD ? sample.filter(Sample::passed) : sample;
        return new Replica(cid, place, next, state == next ? since : now, 0, look, holding.reference(), "", known);
    }

    Replica failed(String why, Instant retry) {
        return new Replica(cid, place, state, since, attempts + 1, retry, reference, why, sample);
    }

    Replica sampled(Instant at, boolean passed) {
        return new Replica(
                cid, place, state, since, attempts, nextTry, reference, trouble, Optional.of(new Sample(at, passed)));
    }

    /** Whether it should be there and is not. */
    public boolean isLagging() {
        return state == State.WANTED || state == State.COPYING;
    }
}
