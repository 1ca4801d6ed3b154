package org.xinglin.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.xinglin.core.kernel.Secret;

/** The four 32-byte keys of a home, kept in a BCFKS key store under the master key. */
final class KeyRing implements AutoCloseable {
    private static final int LENGTH = 32;
    /** The store's password is 256 random bits, so that stretching it adds time and no strength. */
    private static final int STORE_ITERATIONS = 1024;

    private final Map<Use, Secret> keys;

    private KeyRing(Map<Use, Secret> keys) {
        this.keys = keys;
    }

    /** What a key is for. */
    enum Use {
        ETHEREUM,
        X25519,
        PSEUDONYM,
        DATABASE;

        String alias() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static KeyRing create(SecureRandom random) {
        Map<Use, Secret> keys = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            byte[] key = new byte[LENGTH];
            random.nextBytes(key);
            keys.put(use, Secret.owning(key));
        }
        return new KeyRing(keys);
    }

    /** @throws GeneralSecurityException or IOException when the store was altered or is under another key */
    static KeyRing load(byte[] store, Secret masterKey) throws GeneralSecurityException, IOException {
        char[] password = password(masterKey);
        try {
            KeyStore keyStore = keyStore();
            keyStore.load(new ByteArrayInputStream(store), password);
            Map<Use, Secret> keys = new EnumMap<>(Use.class);
            for (Use use : Use.values()) {
                Key key = Objects.requireNonNull(keyStore.getKey(use.alias(), password), use.alias());
                keys.put(use, Secret.owning(key.getEncoded()));
            }
            return new KeyRing(keys);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    byte[] store(Secret masterKey) throws GeneralSecurityException, IOException {
        char[] password = password(masterKey);
        try {
            KeyStore keyStore = keyStore();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BCFKSLoadStoreParameter parameter = new BCFKSLoadStoreParameter.Builder(
                            out, new KeyStore.PasswordProtection(password))
                    .withStoreEncryptionAlgorithm(BCFKSLoadStoreParameter.EncryptionAlgorithm.AES256_CCM)
                    .withStorePBKDFConfig(new PBKDF2Config.Builder()
                            .withIterationCount(STORE_ITERATIONS)
                            .withPRF(PBKDF2Config.PRF_SHA512)
                            .build())
                    .build();
            keyStore.load(new BCFKSLoadStoreParameter.Builder().build());
            for (Map.Entry<Use, Secret> key : keys.entrySet()) {
                SecretKeySpec spec = new SecretKeySpec(key.getValue().exposeForCipherCall(), "AES");
                keyStore.setKeyEntry(key.getKey().alias(), spec, password, null);
            }
            keyStore.store(parameter);
            return out.toByteArray();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    Secret key(Use use) {
        return Objects.requireNonNull(keys.get(use));
    }

    private static KeyStore keyStore() throws GeneralSecurityException {
        return KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
    }

    private static char[] password(Secret masterKey) {
        return HexFormat.of().formatHex(masterKey.exposeForCipherCall()).toCharArray();
    }

    @Override
    public void close() {
        keys.values().forEach(Secret::close);
    }
}
