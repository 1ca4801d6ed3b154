package org.xinglin.core.records;

import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
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
     * @param owner whom the ciphertext must name as its owner, else Tampered
     * @return whoever asked closes it
     * @throws Failed Tampered, Unreachable, Refused, OutOfSpace, Invalid FOLDER_UNWRITABLE
     */
    public ShownRecord show(Cid cid, DataKey key, WalletAddress owner, Progress progress) throws Failed {
        return viewer.show(out -> record.read(cid, key, Optional.of(owner), out, progress));
    }
}
