package org.xinglin.federation.secagg;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Shares from one member to another through the coordinator's hands: AES-256-GCM under a key of the two channel keys, sender,
 * receiver and roster (and with it round and attempt), which are associated data as well.
 */
final class ShareChannel {
    static final int CIPHERTEXT = 12 + HeldShares.BYTES + 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final byte[] binding;
    private final SecretKey key;

    ShareChannel(byte[] agreed, Roster roster, String sender, String receiver) {
        binding = Binding.of("share")
                .with(roster.digest())
                .with(sender)
                .with(receiver)
                .bytes();
        key = Derivation.of(agreed, roster.digest()).key(binding);
    }

    byte[] seal(HeldShares shares, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] plain = shares.both();
        try {
            byte[] sealedShares = Arrays.copyOf(nonce, CIPHERTEXT);
            cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain, 0, plain.length, sealedShares, NONCE);
            return sealedShares;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES-GCM", missing);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws AEADBadTagException if this is not what the sender sealed for this receiver in this round */
    HeldShares open(byte[] ciphertext) throws AEADBadTagException {
        if (ciphertext.length != CIPHERTEXT) {
            throw new AEADBadTagException("a sealed share has " + CIPHERTEXT + " bytes, not " + ciphertext.length);
        }
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(ciphertext, NONCE))
                    .doFinal(ciphertext, NONCE, CIPHERTEXT - NONCE);
            HeldShares shares = HeldShares.of(plain);
            Arrays.fill(plain, (byte) 0);
            return shares;
        } catch (AEADBadTagException altered) {
            throw altered;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES-GCM", missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding);
        return cipher;
    }
}
