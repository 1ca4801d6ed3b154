package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.Destination;

/**
 * Opens a record that another member granted: asks the contract, opens the envelope, decrypts, and leaves a trace on the
 * chain. The trace is written before the first byte is, so that no opening goes unrecorded.
 */
public final class OpenSharedRecord {
    private final Guard guard;
    private final AccessRegistry registry;
    private final KeyVault vault;
    private final DecryptToFile decrypt;

    public OpenSharedRecord(Guard guard, AccessRegistry registry, KeyVault vault, DecryptToFile decrypt) {
        this.guard = guard;
        this.registry = registry;
        this.vault = vault;
        this.decrypt = decrypt;
    }

    /** @return the plaintext's length @throws Failed NotAllowed NO_GRANT or KEY_NOT_RELEASED, Tampered, Unreachable, OutOfSpace */
    public long open(Cid cid, Destination destination, Progress progress) throws Failed {
        DecryptToFile.check(destination);
        return guard.act(Act.OPEN_SHARED, cid.text(), () -> decrypted(cid, destination, progress));
    }

    private long decrypted(Cid cid, Destination destination, Progress progress) throws Failed {
        Digest record = cid.digest();
        if (!registry.mayRead(vault.account(), record)) {
            throw noGrant();
        }
        Envelope envelope = registry.envelopeFor(record, vault.account())
                .orElseThrow(() -> new Failed(new Failure.NotAllowed(Barrier.KEY_NOT_RELEASED)));
        try (DataKey key = vault.openEnvelope(envelope, registry.contextFor(record, vault.account()))) {
            registry.logAccess(record);
            return decrypt.write(cid, key, destination, progress);
        }
    }

    private static Failed noGrant() {
        return new Failed(new Failure.NotAllowed(Barrier.NO_GRANT));
    }
}
