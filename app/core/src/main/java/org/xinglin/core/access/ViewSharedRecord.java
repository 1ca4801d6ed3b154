package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.DecryptToViewer;
import org.xinglin.core.records.viewing.ShownRecord;

/** Opens a record that another member granted in the viewer: no file is left, whatever happens. */
public final class ViewSharedRecord {
    private final Guard guard;
    private final SharedKeys keys;
    private final DecryptToViewer decrypt;

    public ViewSharedRecord(Guard guard, AccessRegistry registry, KeyVault vault, DecryptToViewer decrypt) {
        this.guard = guard;
        this.keys = new SharedKeys(registry, vault);
        this.decrypt = decrypt;
    }

    /**
     * Progress counts plaintext bytes; the total is not known.
     *
     * @return whoever asked closes it
     * @throws Failed NotAllowed NO_GRANT or KEY_NOT_RELEASED, Tampered, Unreachable, OutOfSpace
     */
    public ShownRecord view(Cid cid, Progress progress) throws Failed {
        return guard.act(
                Act.OPEN_SHARED,
                cid.text(),
                () -> keys.lend(cid, (key, owner) -> decrypt.show(cid, key, owner, progress)),
                shown -> "viewed");
    }
}
