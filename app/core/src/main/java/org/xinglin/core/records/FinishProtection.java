package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.keys.KeyVault;

/**
 * Brings stored ciphertexts to published records: pin, key kept a second time, patient's directory, register, catalogue. Each
 * step may have been done before.
 */
public final class FinishProtection {
    /** What the contract takes in one transaction. */
    static final int MAX_BATCH = 100;

    private static final Digest NONE_YET = Digest.of(new byte[32]);

    private final KeyVault vault;
    private final ContentStore store;
    private final PatientDirectories directories;
    private final SafeguardKeys safeguard;
    private final RecordRegistry registry;
    private final ProtectionJournal journal;

    public FinishProtection(
            KeyVault vault,
            ContentStore store,
            PatientDirectories directories,
            SafeguardKeys safeguard,
            RecordRegistry registry,
            ProtectionJournal journal) {
        this.vault = vault;
        this.store = store;
        this.directories = directories;
        this.safeguard = safeguard;
        this.registry = registry;
        this.journal = journal;
    }

    /** @param protection whose {@code cid} is present */
    MedicalRecord finish(Protection protection) throws Failed {
        kept(List.of(protection), Runnable::run);
        Digest transaction = registerOrUndo(protection);
        MedicalRecord record = protection.published(transaction);
        journal.published(List.of(record));
        return record;
    }

    /**
     * In one transaction, for up to {@link #MAX_BATCH} that were stored just now and can not be on the chain yet. When the
     * contract refuses them together, they are tried one by one.
     */
    Outcome finishAll(List<Protection> fresh, Executor executor) throws Failed {
        kept(fresh, executor);
        Digest transaction;
        try {
            transaction = registry.registerAll(fresh.stream().map(this::asked).toList());
        } catch (Failed failed) {
            if (isRefusal(failed)) {
                return oneByOne(fresh);
            }
            throw failed;
        }
        List<MedicalRecord> records = fresh.stream()
                .map(protection -> protection.published(transaction))
                .toList();
        journal.published(records);
        return new Outcome(records, Map.of());
    }

    /** What came of many: those published, and why others were not. */
    record Outcome(List<MedicalRecord> published, Map<RecordId, Failure> refused) {}

    private Outcome oneByOne(List<Protection> protections) throws Failed {
        List<MedicalRecord> published = new ArrayList<>();
        Map<RecordId, Failure> refused = new LinkedHashMap<>();
        for (Protection protection : protections) {
            try {
                published.add(finish(protection));
            } catch (Failed failed) {
                if (!isRefusal(failed)) {
                    throw failed;
                }
                refused.put(protection.id(), failed.failure());
            }
        }
        return new Outcome(published, refused);
    }

    private void kept(List<Protection> protections, Executor executor) throws Failed {
        store.pinAll(protections.stream().map(FinishProtection::cid).toList());
        safeguard.keepAll(
                protections.stream().map(one -> one.published(NONE_YET)).toList(), executor);
        Map<Digest, Map<RecordId, Cid>> patients = new LinkedHashMap<>();
        for (Protection protection : protections) {
            patients.computeIfAbsent(vault.pseudonym(protection.patient()), patient -> new LinkedHashMap<>())
                    .put(protection.id(), cid(protection));
        }
        directories.putAll(patients);
    }

    private Digest register(Protection protection) throws Failed {
        Optional<Digest> there = registered(protection);
        return there.isPresent() ? there.get() : registry.register(asked(protection));
    }

    /** The transaction that registered it for us. @throws Failed Conflicting ALREADY_REGISTERED, by somebody else */
    private Optional<Digest> registered(Protection protection) throws Failed {
        Cid cid = cid(protection);
        Optional<WalletAddress> owner = registry.ownerOf(cid.digest());
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        if (!owner.get().equals(vault.account())) {
            throw taken(cid);
        }
        return Optional.of(registry.registrationOf(cid.digest()).orElseThrow(() -> taken(cid)));
    }

    /**
     * When the contract says no there is nothing to come back for: what was kept and the journal entry go. It also says no to
     * a second registration of ours whose first came late into a block: that one counts.
     */
    private Digest registerOrUndo(Protection protection) throws Failed {
        try {
            return register(protection);
        } catch (Failed failed) {
            if (!isRefusal(failed)) {
                throw failed;
            }
            Optional<Digest> late =
                    failed.failure() instanceof Failure.Refused ? registered(protection) : Optional.empty();
            if (late.isPresent()) {
                return late.get();
            }
            forget(protection);
            throw failed;
        }
    }

    private void forget(Protection protection) throws Failed {
        directories.remove(vault.pseudonym(protection.patient()), protection.id());
        safeguard.drop(protection.id());
        store.unpin(cid(protection));
        journal.abandoned(protection.id());
    }

    private RecordRegistry.Registration asked(Protection protection) {
        Cid cid = cid(protection);
        return new RecordRegistry.Registration(
                cid.digest(), cid.codec(), protection.category().code(), vault.pseudonym(protection.patient()));
    }

    /** Whether the contract said no. A transaction that only waits may still be taken: its record must stay openable. */
    private static boolean isRefusal(Failed failed) {
        return (failed.failure() instanceof Failure.Refused refused && refused.part() == Failure.Part.CHAIN)
                || (failed.failure() instanceof Failure.Conflicting conflicting
                        && conflicting.conflict() == Conflict.ALREADY_REGISTERED);
    }

    private static Cid cid(Protection protection) {
        return protection.cid().orElseThrow();
    }

    private static Failed taken(Cid cid) {
        return new Failed(new Failure.Conflicting(Conflict.ALREADY_REGISTERED, cid.text()));
    }
}
