package org.xinglin.core.access;

import java.time.InstantSource;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;

/**
 * Decides whether a record's key may be sealed for a member. A key is trusted when it is first used and remembered; from
 * then on another key in its place is refused until somebody verified it.
 */
public final class KeyCheck {
    private final ProvenKeys proven;
    private final KeyBook book;
    private final RuleBook rules;
    private final InstantSource clock;

    public KeyCheck(ProvenKeys proven, KeyBook book, RuleBook rules, InstantSource clock) {
        this.proven = proven;
        this.book = book;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Failed Unreachable */
    public KeyStanding standing(Member member) throws Failed {
        if (!proven.isProven(member)) {
            return KeyStanding.UNPROVEN;
        }
        Optional<KeyBook.KnownKey> known = book.find(member.account());
        if (known.isEmpty()) {
            return KeyStanding.UNVERIFIED;
        }
        if (!known.get().key().equals(member.key())) {
            return KeyStanding.CHANGED;
        }
        return known.get().verified().isPresent() ? KeyStanding.VERIFIED : KeyStanding.UNVERIFIED;
    }

    /** What stands between the member and a key; empty when nothing does. @throws Failed Unreachable */
    public Optional<Barrier> barrier(Member member) throws Failed {
        if (!member.active()) {
            return Optional.of(Barrier.NOT_A_MEMBER);
        }
        return switch (standing(member)) {
            case UNPROVEN -> Optional.of(Barrier.KEYLESS);
            case CHANGED -> Optional.of(Barrier.KEY_CHANGED);
            case UNVERIFIED -> rules.rules().strictKeys() ? Optional.of(Barrier.KEY_UNVERIFIED) : Optional.empty();
            case VERIFIED -> Optional.empty();
        };
    }

    /** Before a key is sealed for her: remembers a key that is used for the first time. @throws Failed NotAllowed */
    void admit(Member member) throws Failed {
        Optional<Barrier> barrier = barrier(member);
        if (barrier.isPresent()) {
            throw new Failed(new Failure.NotAllowed(barrier.get()));
        }
        if (book.find(member.account()).isEmpty()) {
            book.put(new KeyBook.KnownKey(member.account(), member.key(), clock.instant(), Optional.empty()));
        }
    }
}
