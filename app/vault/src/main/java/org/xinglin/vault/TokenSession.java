package org.xinglin.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.TokenPlace;

/** Logged in at a PKCS#11 token by SunPKCS11. AES-256-GCM runs on the token; its key is never seen here. */
final class TokenSession implements AutoCloseable {
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;
    private static final int LABEL_BYTES = 8;

    private final Provider provider;
    private final KeyStore objects;
    private final String library;

    private TokenSession(Provider provider, KeyStore objects, String library) {
        this.provider = provider;
        this.objects = objects;
        this.library = library;
    }

    /**
     * Does not close {@code pin}.
     *
     * @throws Failed Invalid BAD_TOKEN when library or token are not there, NotAllowed WRONG_PASSWORD for a wrong PIN
     */
    static TokenSession open(String library, String tokenLabel, Secret pin) throws Failed {
        return open(library, tokenLabel, pin, "");
    }

    /** Makes a fresh key on the token, sensitive and not extractable. @return its label @throws Failed as {@link #open} */
    static String makeKey(TokenPlace place, Secret pin, SecureRandom random) throws Failed {
        byte[] mark = new byte[LABEL_BYTES];
        random.nextBytes(mark);
        String label = "xinglin-" + HexFormat.of().formatHex(mark);
        String hex = HexFormat.of().formatHex(label.getBytes(StandardCharsets.US_ASCII));
        String attributes = """
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_TOKEN = true
                  CKA_PRIVATE = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                  CKA_LABEL = 0h%s
                }
                """.formatted(hex);
        try (TokenSession session = open(place.library(), place.tokenLabel(), pin, attributes)) {
            KeyGenerator generator = KeyGenerator.getInstance("AES", session.provider);
            generator.init(KEY_BITS);
            SecretKey key = generator.generateKey();
            if (key.getEncoded() != null) {
                throw session.bad("the token gives its keys away", null);
            }
            return label;
        } catch (GeneralSecurityException | ProviderException e) {
            throw bad(place.library(), "no AES-256 key can be made on it", e);
        }
    }

    SealedBox seal(String keyLabel, Secret content, byte[] associated) throws Failed {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keyLabel, nonce, associated);
            return new SealedBox(nonce, cipher.doFinal(content.exposeForCipherCall()));
        } catch (GeneralSecurityException | ProviderException e) {
            throw bad("AES-GCM fails", e);
        }
    }

    /** @throws Failed Tampered when it was not sealed by this key, Invalid BAD_TOKEN */
    Secret open(String keyLabel, SealedBox box, byte[] associated) throws Failed {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, keyLabel, box.nonce(), associated);
            return Secret.owning(cipher.doFinal(box.sealed()));
        } catch (AEADBadTagException e) {
            throw new Failed(new Failure.Tampered("vault"), e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw bad("AES-GCM fails", e);
        }
    }

    private Cipher cipher(int mode, String keyLabel, byte[] nonce, byte[] associated)
            throws GeneralSecurityException, Failed {
        @Nullable Key key = objects.getKey(keyLabel, null);
        if (key == null) {
            throw bad("it has no key " + keyLabel, null);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static TokenSession open(String library, String tokenLabel, Secret pin, String attributes) throws Failed {
        Path path = TokenLibrary.checked(library);
        try {
            OptionalLong slot = TokenSlots.find(path, tokenLabel);
            if (slot.isEmpty()) {
                throw bad(library, "no token is called " + tokenLabel, null);
            }
            String settings = "--name = Xinglin\nlibrary = \"%s\"\nslot = %d\n%s"
                    .formatted(path.toString().replace("\\", "\\\\"), slot.getAsLong(), attributes);
            Provider provider = Security.getProvider("SunPKCS11").configure(settings);
            return new TokenSession(provider, login(provider, library, pin), library);
        } catch (IllegalArgumentException | ProviderException | UnsupportedOperationException e) {
            throw bad(library, "it does not answer as PKCS#11 asks", e);
        }
    }

    private static KeyStore login(Provider provider, String library, Secret pin) throws Failed {
        char[] exact = characters(pin);
        try {
            KeyStore objects = KeyStore.getInstance("PKCS11", provider);
            objects.load(null, exact);
            return objects;
        } catch (IOException e) {
            if (isWrongPin(e)) {
                throw new Failed(new Failure.NotAllowed(Barrier.WRONG_PASSWORD), e);
            }
            throw bad(library, "it refuses the login", e);
        } catch (GeneralSecurityException | InvalidParameterException e) {
            throw bad(library, "it refuses the login", e);
        } finally {
            Arrays.fill(exact, '\0');
        }
    }

    /** The key store says so three causes deep. */
    private static boolean isWrongPin(IOException refusal) {
        @Nullable Throwable cause = refusal.getCause();
        while (cause != null && !(cause instanceof FailedLoginException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** The caller wipes them. */
    private static char[] characters(Secret pin) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(pin.exposeForCipherCall()));
        char[] exact = new char[decoded.remaining()];
        decoded.get(exact);
        Arrays.fill(decoded.array(), '\0');
        return exact;
    }

    private Failed bad(String detail, @Nullable Throwable cause) {
        return bad(library, detail, cause);
    }

    private static Failed bad(String library, String detail, @Nullable Throwable cause) {
        Failure failure = new Failure.Invalid(Problem.BAD_TOKEN, library, detail);
        return cause == null ? new Failed(failure) : new Failed(failure, cause);
    }

    /** Logs out: as long as one is logged in, a token takes any PIN. */
    @Override
    public void close() {
        if (provider instanceof AuthProvider token) {
            try {
                token.logout();
            } catch (LoginException e) {
                throw new IllegalStateException("the token does not let go", e);
            }
        }
    }
}
