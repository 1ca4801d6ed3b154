package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.KeyVault;

/**
 * Makes a lost catalogue again from the vault, the keys that lie a second time at the home node, and the chain, which has the
 * last word on whose a record is and whether it was destroyed. A catalogue that is older than the chain, from a backup, catches
 * up first; what it has besides is left as it is.
 */
public final class RebuildCatalogue {
    private static final int PAGE = 100;
    private static final Digest UNKNOWN = Digest.of(new byte[32]);

    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final ProtectionJournal journal;
    private final SafeguardKeys safeguard;
    private final RecordRegistry registry;
    private final KeyVault vault;
    private final CatchUp catchUp;

    public RebuildCatalogue(
            Guard guard,
            RecordCatalogue catalogue,
            ProtectionJournal journal,
            SafeguardKeys safeguard,
            RecordRegistry registry,
            KeyVault vault,
            CatchUp catchUp) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.journal = journal;
        this.safeguard = safeguard;
        this.registry = registry;
        this.vault = vault;
        this.catchUp = catchUp;
    }

    /**
     * What came of it.
     *
     * @param restored records that are in the catalogue again
     * @param erased they were in the catalogue still, and their tombstone stands on the chain: they are destroyed here, too
     * @param sealedAnew they have another key and ciphertext now than the catalogue knew of
     * @param destroyed their tombstone stands on the chain: they stay destroyed, and the key that was left is gone now
     * @param unreadable a key lay there and was not for this vault, or was altered
     * @param unregistered a key lay there and the contract does not know the record as ours: it was never published
     * @param lost on the chain as ours, and no key of it was found that opens: only a backup can bring them back
     */
    public record Rebuilt(
            List<RecordId> restored,
            List<RecordId> erased,
            List<RecordId> sealedAnew,
            List<RecordId> destroyed,
            List<RecordId> unreadable,
            List<RecordId> unregistered,
            List<Digest> lost) {}

    /** Progress counts keys. @throws Failed Unreachable, Cancelled; it can be called again */
    public Rebuilt rebuild(Progress progress) throws Failed {
        return guard.act(
                Act.REBUILD_CATALOGUE,
                "",
                () -> rebuilt(progress),
                rebuilt -> rebuilt.restored().size() + " restored");
    }

    private Rebuilt rebuilt(Progress progress) throws Failed {
        CatchUp.CaughtUp caughtUp = catchUp.catchUp(progress);
        Rebuilt sorted = new Rebuilt(
                new ArrayList<>(),
                caughtUp.erased(),
                caughtUp.sealedAnew(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        List<MedicalRecord> found = new ArrayList<>();
        List<RecordId> keys = safeguard.all();
        for (int i = 0; i < keys.size(); i++) {
            progress.check();
            RecordId id = keys.get(i);
            if (catalogue.find(id).isEmpty()) {
                sort(id, found, sorted);
            }
            progress.report(i + 1L, keys.size());
        }
        found.sort(Comparator.comparing(MedicalRecord::protectedAt)
                .thenComparing(record -> record.id().toString()));
        for (int from = 0; from < found.size(); from += PAGE) {
            List<MedicalRecord> page = found.subList(from, Math.min(from + PAGE, found.size()));
            journal.published(page);
            page.forEach(record -> sorted.restored().add(record.id()));
        }
        for (Digest own : registry.own()) {
            if (catalogue.findByDigest(own).isEmpty()) {
                sorted.lost().add(own);
            }
        }
        return sorted;
    }

    private void sort(RecordId id, List<MedicalRecord> found, Rebuilt sorted) throws Failed {
        Optional<MedicalRecord> kept;
        try {
            kept = safeguard.read(id, UNKNOWN);
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Tampered) {
                sorted.unreadable().add(id);
                return;
            }
            throw failed;
        }
        if (kept.isEmpty()) {
            return;
        }
        Digest digest = kept.get().digest();
        Optional<WalletAddress> owner = registry.ownerOf(digest);
        if (registry.isDestroyed(digest)) {
            safeguard.drop(id); // a crash left it between the tombstone and here
            sorted.destroyed().add(id);
        } else if (owner.filter(vault.account()::equals).isEmpty()) {
            sorted.unregistered().add(id);
        } else {
            Digest transaction = registry.registrationOf(digest).orElse(UNKNOWN);
            found.add(kept.get().registeredBy(transaction));
        }
    }
}
