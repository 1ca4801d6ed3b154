package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.Destination;

/** Opens a record that another member granted to a file. */
public final class OpenSharedRecord {
    private final Guard guard;
    private final SharedKeys keys;
    private final DecryptToFile decrypt;

    public OpenSharedRecord(Guard guard, AccessRegistry registry, KeyVault vault, DecryptToFile decrypt) {
        this.guard = guard;
        this.keys = new SharedKeys(registry, vault);
        this.decrypt = decrypt;
    }

    /** @return the plaintext's length @throws Failed NotAllowed NO_GRANT or KEY_NOT_RELEASED, Tampered, Unreachable, OutOfSpace */
    public long open(Cid cid, Destination destination, Progress progress) throws Failed {
        DecryptToFile.check(destination);
        return guard.act(
                Act.OPEN_SHARED,
                cid.text(),
                () -> keys.lend(
                        cid, (key, owner) -> decrypt.write(cid, key, Optional.of(owner), destination, progress)));
    }
}
