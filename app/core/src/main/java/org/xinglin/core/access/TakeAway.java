package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.access.Revocation.Afterwards;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** The part of a revocation that happens on the chain: the permission goes, at once. */
final class TakeAway {
    /** What the contract says where there is no permission to take back. */
    static final Failure NOTHING_THERE = new Failure.Refused(Failure.Part.CHAIN, "NotGranted");

    private final AccessRegistry access;
    private final RoleGrants roles;
    private final AccessPorts.Books books;

    TakeAway(AccessPorts ports) {
        this.access = ports.chain().access();
        this.roles = ports.chain().roles();
        this.books = ports.books();
    }

    /** Whether the answer is a no: nothing was sent, or what was sent can not take effect any more. */
    static boolean isNo(Failure failure) {
        return failure instanceof Failure.Refused
                || failure instanceof Failure.NotSent
                || failure instanceof Failure.Cancelled;
    }

    Digest now(Digest record, ResealJournal.Taken taken) throws Failed {
        return switch (taken) {
            case ResealJournal.Taken.FromMember from -> {
                Digest transaction = access.revoke(record, from.grantee());
                books.grantees().released(record, from.grantee());
                yield transaction;
            }
            case ResealJournal.Taken.FromRole from -> {
                Digest transaction = roles.revoke(record, from.role());
                books.notes().roleEnded(record, from.role());
                yield transaction;
            }
        };
    }

    /**
     * The same for a record that is to get another key.
     *
     * @return empty when the permission is gone already, but was there, so that the key may be in hands all the same
     */
    Optional<Digest> orGone(Digest record, ResealJournal.Taken taken) throws Failed {
        try {
            return Optional.of(now(record, taken));
        } catch (Failed failed) {
            if (failed.failure().equals(NOTHING_THERE) && wasThere(record, taken)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** Whether the contract still knows the permission, also one that is over. */
    boolean stands(Digest record, ResealJournal.Taken taken) throws Failed {
        return switch (taken) {
            case ResealJournal.Taken.FromMember from -> access.isGranted(record, from.grantee());
            case ResealJournal.Taken.FromRole from -> roles.isGranted(record, from.role());
        };
    }

    private boolean wasThere(Digest record, ResealJournal.Taken taken) throws Failed {
        return switch (taken) {
            case ResealJournal.Taken.FromMember from -> wasGranted(record, from.grantee());
            case ResealJournal.Taken.FromRole from ->
                roles.of(record).stream().anyMatch(grant -> grant.role() == from.role());
        };
    }

    /** A grant may have handed over no key, and a key may have come without a grant: by a role, or in an emergency. */
    private boolean wasGranted(Digest record, WalletAddress grantee) throws Failed {
        return access.envelopeFor(record, grantee).isPresent()
                || access.grantsOf(record).stream()
                        .anyMatch(grant -> grant.grantee().equals(grantee));
    }

    /** What holds on the record as it is now. The permission is gone whether or not the chain answers this. */
    Afterwards afterwards(Digest record, ResealJournal.Taken taken) {
        try {
            boolean reads =
                    switch (taken) {
                        case ResealJournal.Taken.FromMember from -> access.mayRead(from.grantee(), record);
                        case ResealJournal.Taken.FromRole from -> roles.isGranted(record, from.role());
                    };
            return reads ? Afterwards.READS_ON : Afterwards.CLOSED;
        } catch (Failed unanswered) {
            return Afterwards.UNKNOWN;
        }
    }
}
