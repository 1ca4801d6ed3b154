package org.xinglin.federation.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The authority's list of revoked certificates: an X.509 CRL (RFC 5280, section 5), read again at every question, so that whoever is
 * put on it, by whatever process, is out with the next call. A list that is missing, damaged or signed by somebody else lets nobody in.
 */
public final class Revocations {
    private final Path file;
    private final X509Certificate root;
    private volatile Read last = new Read(new byte[0], Optional.empty());

    private record Read(byte[] bytes, Optional<X509CRL> list) {}

    Revocations(Path file, X509Certificate root) {
        this.file = file;
        this.root = root;
    }

    /** @throws DistrustException REVOKED, AUTHORITY_BROKEN */
    public void requireNotOn(X509Certificate certificate) throws DistrustException {
        Optional<Instant> since = since(certificate.getSerialNumber());
        if (since.isPresent()) {
            throw new DistrustException(Distrust.REVOKED, "the certificate was revoked at " + since.get());
        }
    }

    Optional<Instant> since(BigInteger serial) throws DistrustException {
        X509CRLEntry entry = list().getRevokedCertificate(serial);
        return entry == null
                ? Optional.empty()
                : Optional.of(entry.getRevocationDate().toInstant());
    }

    /** The bytes are compared, not the file's date: two changes may bear the same. */
    private X509CRL list() throws DistrustException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Read known = last;
            if (known.list().isPresent() && Arrays.equals(bytes, known.bytes())) {
                return known.list().get();
            }
            X509CRL list =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
            list.verify(root.getPublicKey());
            last = new Read(bytes, Optional.of(list));
            return list;
        } catch (IOException | GeneralSecurityException e) {
            throw new DistrustException(
                    Distrust.AUTHORITY_BROKEN, "the coordinator can not read its list of revoked certificates", e);
        }
    }

    void writeFirst(PrivateKey key, Instant now) throws IOException {
        DurableFile.write(
                file, signed(new JcaX509v2CRLBuilder(root, Date.from(now)).setNextUpdate(root.getNotAfter()), key));
    }

    /** Adds to what stands there. @throws IOException when another process is at it */
    void add(PrivateKey key, Collection<BigInteger> serials, Instant now) throws IOException, DistrustException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("somebody else is revoking at this moment; try again");
            }
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(list());
            for (BigInteger serial : serials) {
                if (since(serial).isEmpty()) {
                    builder.addCRLEntry(serial, Date.from(now), CRLReason.privilegeWithdrawn);
                }
            }
            DurableFile.write(file, signed(builder.setThisUpdate(Date.from(now)), key));
        } catch (CRLException e) {
            throw new DistrustException(Distrust.AUTHORITY_BROKEN, "the list of revoked certificates is damaged", e);
        } catch (OverlappingFileLockException e) {
            throw new IOException("somebody else is revoking at this moment; try again", e);
        }
    }

    private static byte[] signed(X509v2CRLBuilder builder, PrivateKey key) throws IOException {
        try {
            return builder.build(new JcaContentSignerBuilder(P256.SIGNATURE).build(key))
                    .getEncoded();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the authority's key can not sign", e);
        }
    }
}
