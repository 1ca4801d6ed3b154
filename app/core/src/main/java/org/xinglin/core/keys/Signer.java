package org.xinglin.core.keys;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** Signs for one account. Thread-safe. */
public interface Signer {
    WalletAddress account();

    /** Signs a 32-byte hash as it is, deterministically (RFC 6979). */
    EcdsaSignature sign(Digest hash);
}
