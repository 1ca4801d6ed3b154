package org.xinglin.core.records;

import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.keys.KeyVault;

/**
 * Brings a stored ciphertext to a published record: pin, patient's directory, register, catalogue. Each step may have been
 * done before.
 */
public final class FinishProtection {
    private final KeyVault vault;
    private final ContentStore store;
    private final PatientDirectories directories;
    private final RecordRegistry registry;
    private final ProtectionJournal journal;

    public FinishProtection(
            KeyVault vault,
            ContentStore store,
            PatientDirectories directories,
            RecordRegistry registry,
            ProtectionJournal journal) {
        this.vault = vault;
        this.store = store;
        this.directories = directories;
        this.registry = registry;
        this.journal = journal;
    }

    /** @param protection whose {@code cid} is present */
    MedicalRecord finish(Protection protection) throws Failed {
        Cid cid = protection.cid().orElseThrow();
        store.pin(cid);
        directories.put(vault.pseudonym(protection.patient()), protection.id(), cid);
        Digest transaction = registerOrUndo(protection, cid);
        MedicalRecord record = new MedicalRecord(
                protection.id(),
                protection.source().name(),
                protection.patient(),
                protection.category(),
                protection.kind(),
                protection.source().bytes(),
                cid,
                protection.wrappedKey(),
                transaction,
                protection.begunAt());
        journal.published(record);
        return record;
    }

    /** When the contract says no there is nothing to come back for: what was kept and the journal entry go. */
    private Digest registerOrUndo(Protection protection, Cid cid) throws Failed {
        try {
            return register(protection, cid);
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Refused || failed.failure() instanceof Failure.Conflicting) {
                directories.remove(vault.pseudonym(protection.patient()), protection.id());
                store.unpin(cid);
                journal.abandoned(protection.id());
            }
            throw failed;
        }
    }

    private Digest register(Protection protection, Cid cid) throws Failed {
        Optional<WalletAddress> owner = registry.ownerOf(cid.digest());
        if (owner.isPresent() && owner.get().equals(vault.account())) {
            return registry.registrationOf(cid.digest()).orElseThrow(() -> taken(cid));
        }
        if (owner.isPresent()) {
            throw taken(cid);
        }
        return registry.register(new RecordRegistry.Registration(
                cid.digest(), cid.codec(), protection.category().code(), vault.pseudonym(protection.patient())));
    }

    private static Failed taken(Cid cid) {
        return new Failed(new Failure.Conflicting(Conflict.ALREADY_REGISTERED, cid.text()));
    }
}
