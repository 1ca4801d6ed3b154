package org.xinglin.federation.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.xinglin.federation.trust.Pem.Block;

/**
 * A private key as PEM, for its owner only: PKCS#8 encrypted under a password (PBES2 of RFC 8018: PBKDF2 with
 * HMAC-SHA-512, AES-256-CBC, which openssl reads), or plain PKCS#8 where the folder's rights are all the protection there is, as on a
 * local node.
 */
final class KeyFile {
    private static final String PLAIN = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final String CIPHER = "PBEWithHmacSHA512AndAES_256";
    /** OWASP's number for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet, 2023). */
    private static final int ITERATIONS = 210_000;

    private static final int SALT = 16;

    private KeyFile() {}

    /** @param password wiped by the caller; empty for a plain key */
    static void write(Path file, PrivateKey key, Optional<char[]> password) throws IOException {
        byte[] pkcs8 = key.getEncoded();
        try {
            Block block = password.isPresent()
                    ? new Block(ENCRYPTED, encrypted(pkcs8, password.get()))
                    : new Block(PLAIN, pkcs8);
            DurableFile.write(file, block.text().getBytes(StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /** @throws DistrustException AUTHORITY_BROKEN for a missing or wrong password or a damaged file */
    static PrivateKey read(Path file, Optional<char[]> password) throws IOException, DistrustException {
        Block block = Pem.first(Files.readString(file, StandardCharsets.US_ASCII));
        if (block.kind().equals(ENCRYPTED) && password.isEmpty()) {
            throw new DistrustException(
                    Distrust.AUTHORITY_BROKEN, "the key in " + file.getFileName() + " is under a password");
        }
        byte[] pkcs8 = new byte[0];
        try {
            pkcs8 = block.kind().equals(ENCRYPTED)
                    ? decrypted(block.bytes(), password.orElseThrow())
                    : block.bytes().clone();
            return P256.privateKey(pkcs8);
        } catch (InvalidKeySpecException e) {
            throw new DistrustException(
                    Distrust.AUTHORITY_BROKEN, "the key file " + file.getFileName() + " is damaged", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    static boolean isEncrypted(Path file) throws IOException, DistrustException {
        return Pem.first(Files.readString(file, StandardCharsets.US_ASCII))
                .kind()
                .equals(ENCRYPTED);
    }

    private static byte[] encrypted(byte[] pkcs8, char[] password) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] start = new byte[SALT];
        random.nextBytes(salt);
        random.nextBytes(start);
        PBEKeySpec spec = new PBEKeySpec(password);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    SecretKeyFactory.getInstance(CIPHER).generateSecret(spec),
                    new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(start)));
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2"); // the name that has a number
            parameters.init(cipher.getParameters().getEncoded());
            return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(pkcs8)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] decrypted(byte[] der, char[] password) throws IOException, DistrustException {
        PBEKeySpec spec = new PBEKeySpec(password);
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(CIPHER).generateSecret(spec),
                    info.getAlgParameters());
            return cipher.doFinal(info.getEncryptedData());
        } catch (GeneralSecurityException e) {
            throw new DistrustException(Distrust.AUTHORITY_BROKEN, "the password does not open the authority's key", e);
        } finally {
            spec.clearPassword();
        }
    }
}
