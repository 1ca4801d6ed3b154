package org.xinglin.core.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.keys.KeyFingerprint;

/** Remembers that somebody compared the words of a member's key with the member herself. */
public final class ConfirmKey {
    private final Guard guard;
    private final MemberRegistry members;
    private final ProvenKeys proven;
    private final KeyBook book;
    private final InstantSource clock;

    public ConfirmKey(Guard guard, MemberRegistry members, ProvenKeys proven, KeyBook book, InstantSource clock) {
        this.guard = guard;
        this.members = members;
        this.proven = proven;
        this.book = book;
        this.clock = clock;
    }

    /**
     * @param words as the member read them; case, commas and hyphens do not count
     * @return the member with the key that stands in the registry now
     * @throws Failed Invalid UNKNOWN_MEMBER, WRONG_FINGERPRINT; NotAllowed KEYLESS
     */
    public Member confirm(WalletAddress account, String words) throws Failed {
        return guard.act(
                Act.CONFIRM_KEY,
                account.text(),
                () -> confirmed(account, words),
                member -> member.key().value().hex());
    }

    private Member confirmed(WalletAddress account, String words) throws Failed {
        Member member = members.find(account).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_MEMBER, account.text()));
        if (!proven.isProven(member)) {
            throw new Failed(new Failure.NotAllowed(Barrier.KEYLESS));
        }
        if (!plain(words).equals(KeyFingerprint.of(account, member.key()).toString())) {
            throw Failed.invalid(Problem.WRONG_FINGERPRINT, plain(words));
        }
        Instant now = clock.instant();
        Instant seen = book.find(account)
                .filter(known -> known.key().equals(member.key()))
                .map(KeyBook.KnownKey::seen)
                .orElse(now);
        KeyBook.Verification verified =
                new KeyBook.Verification(guard.operator().name(), now);
        book.put(new KeyBook.KnownKey(account, member.key(), seen, Optional.of(verified)));
        return member;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }
}
