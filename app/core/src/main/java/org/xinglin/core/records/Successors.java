package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.KeyVault;

/**
 * Follows records that were sealed anew by another console of this hospital: the chain says that another digest took a record's
 * place, and its new key lies safeguarded at the home node.
 */
public final class Successors {
    private static final Digest UNKNOWN = Digest.of(new byte[32]);

    private final RecordRegistry registry;
    private final SafeguardKeys safeguard;
    private final RecordEdits edits;
    private final KeyVault vault;

    public Successors(RecordRegistry registry, SafeguardKeys safeguard, RecordEdits edits, KeyVault vault) {
        this.registry = registry;
        this.safeguard = safeguard;
        this.edits = edits;
        this.vault = vault;
    }

    /** All that took a record's place, one after the other; none while it is current. */
    static List<Digest> of(Digest record, RecordRegistry registry) throws Failed {
        List<Digest> later = new ArrayList<>();
        Optional<Digest> next = registry.successorOf(record);
        while (next.isPresent() && !later.contains(next.get())) {
            later.add(next.get());
            next = registry.successorOf(next.get());
        }
        return later;
    }

    /** What stands in its place at last, or itself. */
    public static Digest last(Digest record, RecordRegistry registry) throws Failed {
        List<Digest> later = of(record, registry);
        return later.isEmpty() ? record : later.getLast();
    }

    /**
     * The record as it stands now, and from now on in the catalogue.
     *
     * @return itself where nothing took its place, where it is being destroyed, or where the key of what did is not to be had here
     * @throws Failed Unreachable
     */
    public MedicalRecord current(MedicalRecord record) throws Failed {
        List<Digest> later = of(record.digest(), registry);
        if (later.isEmpty() || record.details().state() == RecordState.ERASING) {
            return record;
        }
        Optional<MedicalRecord> kept = kept(record, safeguard).filter(line -> later.contains(line.digest()));
        if (kept.isEmpty() || !isLive(kept.get().digest())) {
            return record;
        }
        Cid cid = kept.get().cid();
        Digest transaction = registry.registrationOf(cid.digest()).orElse(record.transaction());
        edits.replaced(record.id(), cid, kept.get().wrappedKey(), transaction);
        return record.sealedAnew(cid, kept.get().wrappedKey(), transaction);
    }

    /** Its safeguarded line; empty where there is none, or none that this home wrote. */
    static Optional<MedicalRecord> kept(MedicalRecord record, SafeguardKeys safeguard) throws Failed {
        try {
            return safeguard.read(record.id(), UNKNOWN);
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Tampered) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private boolean isLive(Digest digest) throws Failed {
        return registry.ownerOf(digest).filter(vault.account()::equals).isPresent()
                && !registry.isDestroyed(digest)
                && registry.successorOf(digest).isEmpty();
    }
}
