package org.xinglin.core.records;

import java.time.InstantSource;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.core.records.viewing.Viewer;

/** Opens one of the hospital's own records in the viewer: no file is left, whatever happens. */
public final class ViewRecord {
    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final KeyVault vault;
    private final ReadRecord read;
    private final Viewer viewer;
    private final Openings openings;
    private final InstantSource clock;

    public ViewRecord(
            Guard guard,
            RecordCatalogue catalogue,
            KeyVault vault,
            ReadRecord read,
            Viewer viewer,
            Openings openings,
            InstantSource clock) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.vault = vault;
        this.read = read;
        this.viewer = viewer;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * Progress counts plaintext bytes; the total is not known.
     *
     * @return whoever asked closes it
     * @throws Failed Invalid UNKNOWN_RECORD, Conflicting BEING_ERASED, Tampered, Unreachable, OutOfSpace
     */
    public ShownRecord view(RecordId id, Progress progress) throws Failed {
        return guard.act(Act.OPEN, id.toString(), () -> shown(id, progress), shown -> "viewed");
    }

    private ShownRecord shown(RecordId id, Progress progress) throws Failed {
        MedicalRecord record = OpenRecord.openable(catalogue, id);
        try (DataKey key = vault.unwrapForOwner(record.wrappedKey(), record.id())) {
            ShownRecord shown = viewer.show(record.kind(), out -> read.read(record.cid(), key, out, progress));
            openings.opened(id, clock.instant());
            return shown;
        }
    }
}
