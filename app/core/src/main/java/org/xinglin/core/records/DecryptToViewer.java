package org.xinglin.core.records;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.core.records.viewing.Viewer;

/** Opens a ciphertext in the viewer: no file is left, whatever happens. What it is, its own bytes tell. Thread-safe. */
public final class DecryptToViewer {
    private final ReadRecord record;
    private final Viewer viewer;

    public DecryptToViewer(ContentStore store, RecordCipher cipher, Viewer viewer) {
        this.record = new ReadRecord(store, cipher);
        this.viewer = viewer;
    }

    /**
     * Progress counts plaintext bytes; the total is not known.
     *
     * @return whoever asked closes it
     * @throws Failed Tampered, Unreachable, Refused, OutOfSpace, Invalid FOLDER_UNWRITABLE
     */
    public ShownRecord show(Cid cid, DataKey key, Progress progress) throws Failed {
        return viewer.show(out -> record.read(cid, key, out, progress));
    }
}
