package org.xinglin.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.xinglin.core.kernel.Secret;

/** HKDF-SHA256 (RFC 5869) without salt: independent 32-byte keys of one secret, told apart by their labels. */
final class Hkdf {
    private static final int LENGTH = 32;

    private Hkdf() {}

    static Secret derive(Secret secret, String label) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        byte[] info = label.getBytes(StandardCharsets.UTF_8);
        hkdf.init(new HKDFParameters(secret.exposeForCipherCall(), null, info));
        byte[] out = new byte[LENGTH];
        hkdf.generateBytes(out, 0, LENGTH);
        return Secret.owning(out);
    }

    /** HMAC-SHA256 of the parts, one after the other. */
    static byte[] mac(Secret key, byte[]... parts) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key.exposeForCipherCall()));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}
