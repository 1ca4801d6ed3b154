package org.xinglin.vault.recovery;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.xinglin.core.kernel.Secret;

/** What a backup derives from the master key (HKDF-SHA256, RFC 5869). */
final class BackupKeys {
    static final int LENGTH = 32;
    private static final String SEALING = "xinglin/backup/v1";
    /** Stands in clear: tells master keys apart, and binds a backup to one of them. */
    private static final String COMMITMENT = "xinglin/backup/commitment/v1";

    private BackupKeys() {}

    static Secret sealing(Secret master) {
        return Secret.owning(derive(master, SEALING));
    }

    static byte[] commitment(Secret master) {
        return derive(master, COMMITMENT);
    }

    private static byte[] derive(Secret master, String label) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        byte[] info = label.getBytes(StandardCharsets.UTF_8);
        hkdf.init(new HKDFParameters(master.exposeForCipherCall(), null, info));
        byte[] out = new byte[LENGTH];
        hkdf.generateBytes(out, 0, LENGTH);
        return out;
    }
}
