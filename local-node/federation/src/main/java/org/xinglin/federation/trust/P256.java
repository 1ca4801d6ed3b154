package org.xinglin.federation.trust;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;

/** ECDSA over NIST P-256 with SHA-256 (FIPS 186-5), the only kind of key in this consortium. */
final class P256 {
    static final String SIGNATURE = "SHA256withECDSA";
    private static final int BITS = 256;

    private P256() {}

    static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    /** From PKCS#8. */
    static PrivateKey privateKey(byte[] pkcs8) throws InvalidKeySpecException {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has EC keys", e);
        }
    }

    static boolean isOne(PublicKey key) {
        return key instanceof ECPublicKey curve
                && curve.getParams().getCurve().getField() instanceof ECFieldFp field
                && field.getFieldSize() == BITS
                && curve.getParams().toString().contains("secp256r1");
    }

    /** In ASN.1 form, 70 to 72 bytes. */
    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that can not sign", e);
        }
    }

    static boolean isSignature(PublicKey key, byte[] message, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(bytes);
        } catch (SignatureException | InvalidKeyException e) {
            return false; // ill-formed is as good as wrong
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has ECDSA", e);
        }
    }
}
