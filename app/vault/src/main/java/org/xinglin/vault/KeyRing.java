package org.xinglin.vault;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.xinglin.core.kernel.Secret;

/** The keys of a home, all derived from one root of 32 random bytes: who has the root has the home. */
final class KeyRing implements AutoCloseable {
    static final int ROOT_LENGTH = 32;
    private static final String LABEL = "xinglin/ring/v2/";

    private final Map<Use, Secret> keys = new EnumMap<>(Use.class);

    /** Does not keep {@code root}. */
    KeyRing(Secret root) {
        if (root.length() != ROOT_LENGTH) {
            throw new IllegalArgumentException("a root has 32 bytes");
        }
        for (Use use : Use.values()) {
            keys.put(use, Hkdf.derive(root, LABEL + use.word()));
        }
    }

    /** What a key is for. */
    enum Use {
        ETHEREUM,
        /** The Ed25519 seed (RFC 8032) of which the X25519 key is the other form. */
        ENCRYPTION,
        PSEUDONYM,
        DATABASE,
        /** Of which further local secrets are derived by label. */
        LOCAL;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Secret newRoot(SecureRandom random) {
        byte[] root = new byte[ROOT_LENGTH];
        random.nextBytes(root);
        return Secret.owning(root);
    }

    Secret key(Use use) {
        return Objects.requireNonNull(keys.get(use));
    }

    @Override
    public void close() {
        keys.values().forEach(Secret::close);
    }
}
