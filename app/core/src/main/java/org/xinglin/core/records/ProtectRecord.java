package org.xinglin.core.records;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/**
 * Encrypts a source, stores the ciphertext and binds it to the contract. Each step is in the journal before it is done; a
 * file whose protection was cut off is finished instead of begun anew.
 */
public final class ProtectRecord {
    private final Guard guard;
    private final SealSource seal;
    private final Duplicates duplicates;
    private final ProtectionJournal journal;
    private final FinishProtection finish;

    public ProtectRecord(
            Guard guard,
            SealSource seal,
            RecordCatalogue catalogue,
            ProtectionJournal journal,
            FinishProtection finish) {
        this.guard = guard;
        this.seal = seal;
        this.duplicates = new Duplicates(catalogue, seal);
        this.journal = journal;
        this.finish = finish;
    }

    /**
     * Progress counts plaintext bytes.
     *
     * @throws Failed Conflicting DUPLICATE when this patient has the same content already; whatever else stood in the way;
     *     nothing half published remains
     */
    public MedicalRecord protect(ProtectOrder order, Progress progress) throws Failed {
        return guard.act(
                Act.PROTECT,
                "",
                () -> protectedNow(order, progress),
                record -> record.id().toString());
    }

    private MedicalRecord protectedNow(ProtectOrder order, Progress progress) throws Failed {
        Optional<Protection> cutOff = journal.unfinished().stream()
                .filter(protection -> protection.cid().isPresent() && protection.isFor(order))
                .findFirst();
        if (cutOff.isPresent()) {
            return finish.finish(cutOff.get());
        }
        Optional<MedicalRecord> there = duplicates.before(order, progress);
        if (there.isPresent()) {
            throw Duplicates.refusing(there.get());
        }
        return finish.finish(store(order, progress));
    }

    private Protection store(ProtectOrder order, Progress progress) throws Failed {
        try (SealSource.Begun begun = seal.begin(order)) {
            journal.begun(List.of(begun.protection()));
            boolean stored = false;
            try {
                Protection protection = seal.store(begun, progress);
                Optional<MedicalRecord> there = duplicates.after(order, protection);
                if (there.isPresent()) {
                    throw Duplicates.refusing(there.get());
                }
                journal.stored(List.of(protection));
                stored = true;
                return protection;
            } finally {
                if (!stored) {
                    journal.abandoned(begun.protection().id());
                }
            }
        }
    }
}
