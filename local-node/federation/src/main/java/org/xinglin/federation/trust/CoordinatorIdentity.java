package org.xinglin.federation.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coordinator's own certificate, kept in its folder and made anew before it ends, without a restart. Asked at each handshake. */
public final class CoordinatorIdentity implements Supplier<TlsIdentity> {
    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorIdentity.class);

    private final CertificateAuthority authority;
    private final Path folder;
    private final List<String> names;
    private final InstantSource clock;
    private TlsIdentity present;

    /** @param names what it is dialled by, DNS names and IP addresses */
    public CoordinatorIdentity(CertificateAuthority authority, Path folder, List<String> names, InstantSource clock)
            throws IOException, DistrustException {
        this.authority = authority;
        this.folder = folder;
        this.names = List.copyOf(names);
        this.clock = clock;
        DurableFile.makeFolder(folder);
        Optional<TlsIdentity> kept = kept();
        this.present = kept.isPresent() ? kept.get() : made();
    }

    private Path key() {
        return folder.resolve("tls.key");
    }

    private Path certificate() {
        return folder.resolve("tls.pem");
    }

    private Optional<TlsIdentity> kept() throws IOException, DistrustException {
        if (!Files.exists(key()) || !Files.exists(certificate())) {
            return Optional.empty();
        }
        PrivateKey key = KeyFile.read(key(), Optional.empty());
        X509Certificate certificate = IssuedFolder.read(certificate());
        TlsIdentity kept = new TlsIdentity(key, certificate, authority.root());
        return isGood(kept) ? Optional.of(kept) : Optional.empty();
    }

    private boolean isGood(TlsIdentity kept) throws DistrustException {
        byte[] probe = new byte[Long.BYTES];
        if (!P256.isSignature(kept.certificate().getPublicKey(), probe, P256.sign(kept.key(), probe))) {
            return false; // a crash between the two files
        }
        try {
            new ChainCheck(authority.root()).require(kept.certificate(), Role.COORDINATOR, clock.instant());
        } catch (DistrustException e) {
            return false; // another authority's, or too old
        }
        return !kept.isRenewalDue(clock.instant())
                && HostName.areAllIn(kept.certificate(), names)
                && authority
                        .revocations()
                        .since(kept.certificate().getSerialNumber())
                        .isEmpty();
    }

    private TlsIdentity made() throws IOException {
        TlsIdentity made = authority.newCoordinator(names);
        KeyFile.write(key(), made.key(), Optional.empty());
        IssuedFolder.write(certificate(), made.certificate());
        return made;
    }

    @Override
    public synchronized TlsIdentity get() {
        if (present.isRenewalDue(clock.instant())) {
            try {
                present = made();
            } catch (IOException e) {
                if (present.isExpired(clock.instant())) {
                    throw new UncheckedIOException("the coordinator's certificate can not be renewed", e);
                }
                LOG.warn("the coordinator's certificate could not be renewed yet", e);
            }
        }
        return present;
    }
}
