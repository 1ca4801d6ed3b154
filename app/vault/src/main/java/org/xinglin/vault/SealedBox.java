package org.xinglin.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.xinglin.core.kernel.Secret;

/** A small secret under AES-256-GCM with a random 96-bit nonce. */
record SealedBox(byte[] nonce, byte[] sealed) {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    static SealedBox seal(Secret key, Secret content, byte[] associated, SecureRandom random)
            throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
        return new SealedBox(nonce, cipher.doFinal(content.exposeForCipherCall()));
    }

    /** @throws GeneralSecurityException when the key is not the one, or anything was altered */
    Secret open(Secret key, byte[] associated) throws GeneralSecurityException {
        return Secret.owning(cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed));
    }

    private static Cipher cipher(int mode, Secret key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec spec = new SecretKeySpec(key.exposeForCipherCall(), "AES");
        cipher.init(mode, spec, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
