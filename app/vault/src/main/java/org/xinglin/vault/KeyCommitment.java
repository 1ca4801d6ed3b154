package org.xinglin.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.xinglin.core.keys.DataKey;

/** HKDF-SHA256 (RFC 5869) of a data key with a label of its own: names the key without telling it. */
final class KeyCommitment {
    static final int LENGTH = 32;
    private static final byte[] LABEL = "xinglin/commitment/v1".getBytes(StandardCharsets.US_ASCII);

    private KeyCommitment() {}

    static byte[] of(DataKey key) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(key.secret().exposeForCipherCall(), null, LABEL));
        byte[] out = new byte[LENGTH];
        hkdf.generateBytes(out, 0, LENGTH);
        return out;
    }
}
