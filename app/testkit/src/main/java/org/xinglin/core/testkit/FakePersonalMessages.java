package org.xinglin.core.testkit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.PersonalMessages;
import org.xinglin.core.keys.Signer;

/** Remembers who signed what. */
public final class FakePersonalMessages implements PersonalMessages {
    private final Map<String, WalletAddress> signers = new HashMap<>();

    @Override
    public synchronized EcdsaSignature sign(Signer signer, byte[] message) {
        EcdsaSignature signature = signer.sign(sha256(message));
        signers.put(key(message, signature.toBytes()), signer.account());
        return signature;
    }

    @Override
    public synchronized Optional<WalletAddress> signerOf(byte[] message, byte[] signature) {
        return Optional.ofNullable(signers.get(key(message, signature)));
    }

    private static String key(byte[] message, byte[] signature) {
        return sha256(message) + Arrays.toString(signature);
    }

    private static Digest sha256(byte[] message) {
        try {
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
