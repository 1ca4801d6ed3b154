package org.xinglin.federation.trust;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A participant's identity in one file: certificates in clear, the key as PKCS#8 under AES-256-GCM (SP 800-38D, random 96-bit nonce, a
 * handful of uses) with the certificates as associated data, so that neither can be exchanged.
 */
public final class SealedIdentityFile implements IdentityStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final Supplier<byte[]> secret;

    /** @param secret gives 32 bytes, which are wiped after use */
    public SealedIdentityFile(Path file, Supplier<byte[]> secret) {
        this.file = file;
        this.secret = secret;
    }

    @Override
    public Optional<TlsIdentity> load() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] pkcs8 = new byte[0];
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            byte[] certificate = node.path("certificate").binaryValue();
            byte[] root = node.path("root").binaryValue();
            byte[] nonce = node.path("nonce").binaryValue();
            byte[] key = node.path("key").binaryValue();
            if (certificate == null || root == null || nonce == null || key == null) {
                throw damaged(new IllegalArgumentException("a field is missing"));
            }
            pkcs8 = cipher(Cipher.DECRYPT_MODE, nonce, certificate, root).doFinal(key);
            return Optional.of(
                    new TlsIdentity(P256.privateKey(pkcs8), Certificates.read(certificate), Certificates.read(root)));
        } catch (JacksonException | AEADBadTagException | CertificateException e) {
            throw damaged(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw damaged(e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private IOException damaged(Exception cause) {
        return new IOException("the file of the consortium certificate is damaged: " + file.getFileName(), cause);
    }

    @Override
    public void save(TlsIdentity identity) throws IOException {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] pkcs8 = identity.key().getEncoded();
        try {
            X509Certificate leaf = identity.certificate();
            byte[] certificate = leaf.getEncoded();
            byte[] root = identity.root().getEncoded();
            byte[] key = cipher(Cipher.ENCRYPT_MODE, nonce, certificate, root).doFinal(pkcs8);
            DurableFile.makeFolder(file.toAbsolutePath().resolveSibling(""));
            DurableFile.write(
                    file,
                    JSON.writeValueAsString(JSON.createObjectNode()
                                    .put("certificate", certificate)
                                    .put("root", root)
                                    .put("nonce", nonce)
                                    .put("key", key))
                            .getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] certificate, byte[] root) throws GeneralSecurityException {
        byte[] key = secret.get();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(certificate);
            cipher.updateAAD(root);
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
