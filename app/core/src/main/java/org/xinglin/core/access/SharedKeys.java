package org.xinglin.core.access;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Cid;

/**
 * Lends the key of a record that another member granted: asks the contract, opens the envelope, and leaves a trace on the
 * chain. The trace is written before the key is lent, so that no opening goes unrecorded.
 */
final class SharedKeys {
    private final AccessRegistry registry;
    private final KeyVault vault;

    SharedKeys(AccessRegistry registry, KeyVault vault) {
        this.registry = registry;
        this.vault = vault;
    }

    /**
     * What is done with the key; it is wiped afterwards. The ciphertext must name the owner that the chain names: a member can
     * register a digest that it did not make, or grant a ciphertext that bears another's name.
     */
    @FunctionalInterface
    interface Use<T> {
        T with(DataKey key, WalletAddress owner) throws Failed;
    }

    /** @throws Failed NotAllowed NO_GRANT or KEY_NOT_RELEASED, Tampered, Unreachable, and whatever the use throws */
    <T> T lend(Cid cid, Use<T> use) throws Failed {
        Digest record = cid.digest();
        if (!registry.mayRead(vault.account(), record)) {
            throw noGrant();
        }
        WalletAddress owner = registry.ownerOf(record).orElseThrow(SharedKeys::noGrant);
        Envelope envelope = registry.envelopeFor(record, vault.account())
                .orElseThrow(() -> new Failed(new Failure.NotAllowed(Barrier.KEY_NOT_RELEASED)));
        try (DataKey key = vault.openEnvelope(envelope, registry.contextFor(record, vault.account()))) {
            registry.logAccess(record);
            return use.with(key, owner);
        }
    }

    private static Failed noGrant() {
        return new Failed(new Failure.NotAllowed(Barrier.NO_GRANT));
    }
}
