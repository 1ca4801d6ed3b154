package org.xinglin.core.records;

import java.time.InstantSource;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.KeyVault;

/** Opens one of the hospital's own records to a file. */
public final class OpenRecord {
    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final KeyVault vault;
    private final DecryptToFile decrypt;
    private final Openings openings;
    private final InstantSource clock;

    public OpenRecord(
            Guard guard,
            RecordCatalogue catalogue,
            KeyVault vault,
            DecryptToFile decrypt,
            Openings openings,
            InstantSource clock) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.vault = vault;
        this.decrypt = decrypt;
        this.openings = openings;
        this.clock = clock;
    }

    /** @return the plaintext's length @throws Failed Invalid UNKNOWN_RECORD, Tampered, Unreachable, OutOfSpace */
    public long open(RecordId id, Destination destination, Progress progress) throws Failed {
        return guard.act(Act.OPEN, id.toString(), () -> decrypted(id, destination, progress));
    }

    private long decrypted(RecordId id, Destination destination, Progress progress) throws Failed {
        MedicalRecord record = openable(catalogue, id);
        try (DataKey key = vault.unwrapForOwner(record.wrappedKey(), record.id())) {
            long bytes = decrypt.write(record.cid(), key, destination, progress);
            openings.opened(id, clock.instant());
            return bytes;
        }
    }

    /** @throws Failed Invalid UNKNOWN_RECORD, Conflicting BEING_ERASED */
    static MedicalRecord openable(RecordCatalogue catalogue, RecordId id) throws Failed {
        MedicalRecord record =
                catalogue.find(id).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id.toString()));
        if (record.details().state() == RecordState.ERASING) {
            throw new Failed(new Failure.Conflicting(Conflict.BEING_ERASED, id.toString()));
        }
        return record;
    }
}
