package org.xinglin.core.keys;

import org.xinglin.core.ids.WalletAddress;

/** Checks what members registered. Thread-safe. */
public interface KeyProofs {
    /**
     * Whether {@code proof} shows that somebody has the private part of {@code key} and meant {@code account} of this chain
     * and consortium. A key of low order, or in another than its one encoding, is not proven. Never throws for what stands in
     * the registry, however it looks.
     */
    boolean isProven(EncryptionKey key, WalletAddress account, long chainId, WalletAddress consortium, KeyProof proof);
}
