package org.xinglin.core.access;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MedicalRecord;

/**
 * Gives a record another key after a permission was taken away: decrypt and encrypt as a stream, replace on the chain with
 * those who keep access, switch the catalogue, let the old ciphertext go. Each step may have been done before.
 */
final class ResealRecord {
    /** How often it is tried while others take permissions back. */
    private static final int TIMES = 3;

    private final AccessPorts ports;
    private final Reencrypt reencrypt;
    private final KeepAccess keep;

    ResealRecord(AccessPorts ports) {
        this.ports = ports;
        this.reencrypt = new Reencrypt(ports);
        this.keep = new KeepAccess(ports);
    }

    /** A record sealed anew, and who could not be given the new key. */
    record Resealed(MedicalRecord record, List<GrantReport.Refused> lost) {}

    /** Writes down that it is to be done, with the key that the record will have. */
    ResealJournal.Reseal begin(MedicalRecord record, ResealJournal.Taken taken) throws Failed {
        try (DataKey key = ports.vault().newDataKey()) {
            ResealJournal.Reseal reseal = new ResealJournal.Reseal(
                    record.id(),
                    record.cid(),
                    taken,
                    ports.vault().wrapForOwner(key, record.id()),
                    ports.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                    Optional.empty(),
                    List.of(),
                    List.of());
            ports.books().reseals().begun(reseal);
            return reseal;
        }
    }

    Resealed finish(ResealJournal.Reseal begun, MedicalRecord record, Progress progress) throws Failed {
        ResealJournal.Reseal stored = stored(begun, record, progress);
        MedicalRecord next = replaced(stored, record, stored.next().orElseThrow());
        ResealJournal.Reseal reseal = ports.books().reseals().find(record.id()).orElse(stored);
        List<GrantReport.Refused> lost = keep.complete(reseal, next);
        ports.content().directories().put(ports.vault().pseudonym(next.patient()), next.id(), next.cid());
        ports.content().store().unpin(reseal.old());
        Set<WalletAddress> readers = ports.chain().access().grantsOf(next.digest()).stream()
                .filter(Grant::live)
                .map(Grant::grantee)
                .collect(Collectors.toSet());
        ports.books().grantees().settle(next.digest(), readers);
        ports.books().reseals().done(next.id());
        return new Resealed(next, lost);
    }

    private ResealJournal.Reseal stored(ResealJournal.Reseal begun, MedicalRecord record, Progress progress)
            throws Failed {
        if (begun.next().isEmpty()) {
            return store(begun, record, progress);
        }
        Cid next = begun.next().get();
        boolean switched = record.cid().equals(next);
        return switched || isFreeOrOurs(next) ? begun : store(anotherKey(begun, record, next), record, progress);
    }

    private boolean isFreeOrOurs(Cid next) throws Failed {
        Optional<WalletAddress> owner = ports.chain().records().ownerOf(next.digest());
        return owner.isEmpty() || owner.get().equals(ports.vault().account());
    }

    /**
     * Somebody who saw the replacement on its way registered its digest first: that will never be ours. Another key makes
     * another one.
     */
    private ResealJournal.Reseal anotherKey(ResealJournal.Reseal begun, MedicalRecord record, Cid taken) throws Failed {
        ports.content().safeguard().keep(record);
        ports.content().store().unpin(taken);
        return begin(record, begun.taken());
    }

    private ResealJournal.Reseal store(ResealJournal.Reseal reseal, MedicalRecord record, Progress progress)
            throws Failed {
        return keptAsOfNow(reseal, record, reencrypt.underNewKey(record, reseal.wrappedKey(), progress));
    }

    private ResealJournal.Reseal keptAsOfNow(ResealJournal.Reseal reseal, MedicalRecord record, Cid cid) throws Failed {
        List<ResealJournal.Kept> kept = keep.grants(record.digest(), reseal.taken());
        List<ResealJournal.KeptRole> roles = keep.roles(record.digest(), reseal.taken());
        ports.books().reseals().stored(record.id(), cid, kept, roles);
        return reseal.storedAs(cid, kept, roles);
    }

    /** Pinned, safeguarded, on the chain, in the catalogue; in this order, so that no key and no ciphertext is ever alone. */
    private MedicalRecord replaced(ResealJournal.Reseal reseal, MedicalRecord record, Cid cid) throws Failed {
        if (record.cid().equals(cid)) {
            return record;
        }
        ports.content().store().pin(cid);
        MedicalRecord next = record.sealedAnew(cid, reseal.wrappedKey(), record.transaction());
        ports.content().safeguard().keep(next);
        boolean there = ports.chain()
                .records()
                .ownerOf(cid.digest())
                .filter(ports.vault().account()::equals)
                .isPresent();
        Digest transaction = there
                ? ports.chain().records().registrationOf(cid.digest()).orElse(record.transaction())
                : onChain(reseal, record, next);
        ports.books().edits().replaced(record.id(), cid, reseal.wrappedKey(), transaction);
        return next.sealedAnew(cid, reseal.wrappedKey(), transaction);
    }

    /** Who keeps access is asked again each time: days may lie between, and the contract refuses who lost it meanwhile. */
    private Digest onChain(ResealJournal.Reseal reseal, MedicalRecord record, MedicalRecord next) throws Failed {
        for (int time = 1; ; time++) {
            ResealJournal.Reseal now = keptAsOfNow(reseal, record, next.cid());
            try {
                return keep.replace(now, next);
            } catch (Failed failed) {
                if (time == TIMES || !failed.failure().equals(TakeAway.NOTHING_THERE)) {
                    throw failed;
                }
            }
        }
    }
}
