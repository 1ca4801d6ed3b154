package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * Enters this home's role key, with which it can be one of many. The first key holds at once, a renewed one from the next
 * day on: with two keys on one day a member could prove twice.
 */
public final class EnrolRoleKey {
    private final Guard guard;
    private final RoleProofs proofs;
    private final RoleKeys keys;
    private final WalletAddress account;

    public EnrolRoleKey(Guard guard, RoleProofs proofs, RoleKeys keys, WalletAddress account) {
        this.guard = guard;
        this.proofs = proofs;
        this.keys = keys;
        this.account = account;
    }

    /**
     * The key as it stands on the contract.
     *
     * @param since the day from which on it holds; today for one that holds already
     * @param transaction empty when nothing had to be done
     */
    public record Enrolment(RolePoint key, long since, Optional<Digest> transaction) {}

    /** @param renew another key in place of the one there is @throws Failed Unreachable, Refused */
    public Enrolment enrol(boolean renew) throws Failed {
        long today = proofs.today();
        Optional<RolePoint> coming = proofs.keyOn(account, today + 1);
        if (coming.isPresent() && !renew) {
            return new Enrolment(coming.get(), since(coming.get(), today), Optional.empty());
        }
        return guard.act(Act.PROVE_ROLE, account.text(), this::entered);
    }

    private Enrolment entered() throws Failed {
        int number = 0;
        while (proofs.isTaken(keys.key(number))) {
            number++;
        }
        Digest transaction = proofs.enrol(keys.claim(number, proofs.domain(), account));
        RolePoint key = keys.key(number);
        return new Enrolment(key, since(key, proofs.today()), Optional.of(transaction));
    }

    private long since(RolePoint key, long today) throws Failed {
        return proofs.keyOn(account, today).filter(key::equals).isPresent() ? today : today + 1;
    }
}
