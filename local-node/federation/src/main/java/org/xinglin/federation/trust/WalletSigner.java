package org.xinglin.federation.trust;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;

/** Signs with a chain account's key that lies in memory, as a coordinator's does. */
public final class WalletSigner implements AccountSigner {
    private static final int LENGTH = 65;

    private final Credentials account;

    public WalletSigner(Credentials account) {
        this.account = account;
    }

    @Override
    public String account() {
        return account.getAddress().toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] sign(byte[] hash) {
        Sign.SignatureData parts = Sign.signMessage(hash, account.getEcKeyPair(), false);
        return ByteBuffer.allocate(LENGTH)
                .put(parts.getR())
                .put(parts.getS())
                .put(parts.getV())
                .array();
    }

    @Override
    public String toString() {
        return account();
    }
}
