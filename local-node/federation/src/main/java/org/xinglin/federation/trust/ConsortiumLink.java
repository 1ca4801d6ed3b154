package org.xinglin.federation.trust;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.secagg.PeerDirectory;
import org.xinglin.federation.secagg.SigningIdentity;
import org.xinglin.federation.trust.wire.Application;
import org.xinglin.federation.trust.wire.EnrolRequest;
import org.xinglin.federation.trust.wire.EnrolmentGrpc;

/**
 * A participant's way to its coordinator: dials with the certificate that it keeps, asks for a first one where a token file lies ready,
 * and for the next one before the present ends. Thread-safe; what it throws says why it can not, in words for a person.
 */
public final class ConsortiumLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsortiumLink.class);
    private static final long ANSWER_SECONDS = 5;
    /** After a renewal that did not work; the present certificate serves meanwhile. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final DialledAddress address;
    private final Dialling dialling;
    private final IdentityStore store;
    private final AccountSigner signer;
    private final Optional<Path> tokenFile;
    private final InstantSource clock;
    private @Nullable TlsIdentity identity;
    private @Nullable ManagedChannel channel;
    private Instant nextRenewal = Instant.MIN;

    /**
     * Dials nobody yet.
     *
     * @param tokenFile from where a token is taken when there is no certificate, on the coordinator's own machine
     */
    public ConsortiumLink(
            DialledAddress address,
            IdentityStore store,
            AccountSigner signer,
            Optional<Path> tokenFile,
            InstantSource clock) {
        this.address = address;
        this.dialling = new Dialling(address, clock);
        this.store = store;
        this.signer = signer;
        this.tokenFile = tokenFile;
        this.clock = clock;
    }

    public DialledAddress address() {
        return address;
    }

    /**
     * A connection under the present certificate; ask for it anew for each piece of work, so that it is renewed.
     *
     * @throws DistrustException NO_CERTIFICATE, EXPIRED, or what the coordinator says of an enrolment
     * @throws StatusRuntimeException when the coordinator does not answer an enrolment
     */
    public synchronized ManagedChannel channel() throws DistrustException {
        TlsIdentity own = usable();
        if (channel == null) {
            channel = dialling.as(own);
        }
        if (own.isRenewalDue(clock.instant()) && clock.instant().isAfter(nextRenewal)) {
            renewOrGoOn();
        }
        return channel;
    }

    private TlsIdentity usable() throws DistrustException {
        TlsIdentity known = identity;
        if (known != null && known.isRenewalDue(clock.instant())) {
            takeNewer(known); // a link to another coordinator may have renewed it
        }
        Optional<TlsIdentity> kept = identity();
        if (kept.isPresent() && !kept.get().isExpired(clock.instant())) {
            return kept.get();
        }
        if (tokenFile.isEmpty() || !Files.isReadable(tokenFile.get())) {
            throw kept.isEmpty()
                    ? new DistrustException(
                            Distrust.NO_CERTIFICATE, "this hospital has no certificate of the consortium yet")
                    : new DistrustException(
                            Distrust.EXPIRED,
                            "this hospital's certificate expired at "
                                    + kept.get().until());
        }
        return enrol(token(tokenFile.get()));
    }

    private void takeNewer(TlsIdentity known) throws DistrustException {
        ManagedChannel before = channel;
        identity = null;
        boolean isSame =
                identity().filter(kept -> kept.until().equals(known.until())).isPresent();
        if (!isSame && before != null) {
            before.shutdown();
            channel = null;
        }
    }

    private static EnrolmentToken token(Path file) throws DistrustException {
        try {
            return EnrolmentToken.parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new DistrustException(
                    Distrust.NO_CERTIFICATE, "the file with the enrolment token can not be read", e);
        }
    }

    /** What is kept; empty before the first enrolment. @throws DistrustException NO_CERTIFICATE when it is damaged */
    public synchronized Optional<TlsIdentity> identity() throws DistrustException {
        if (identity == null) {
            try {
                identity = store.load().orElse(null);
            } catch (IOException e) {
                throw new DistrustException(Distrust.NO_CERTIFICATE, String.valueOf(e.getMessage()), e);
            }
        }
        return Optional.ofNullable(identity);
    }

    /**
     * Asks for a certificate of a new key with a token, which also says which authority is believed from now on.
     *
     * @throws DistrustException what the coordinator says, or OTHER_AUTHORITY, OTHER_NAME, OTHER_ROLE of the coordinator itself
     * @throws StatusRuntimeException when it does not answer
     */
    public synchronized TlsIdentity enrol(EnrolmentToken token) throws DistrustException {
        PinnedRoot root = dialling.pin(token::isOf);
        KeyPair pair = P256.newPair();
        ManagedChannel stranger = dialling.asStranger(root);
        try {
            byte[] made = EnrolmentGrpc.newBlockingStub(stranger)
                    .withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .enrol(EnrolRequest.newBuilder()
                            .setToken(token.revealText())
                            .setApplication(application(pair, token.anchor()))
                            .build())
                    .getCertificate()
                    .toByteArray();
            X509Certificate seen = root.seen();
            if (seen == null) {
                throw new IllegalStateException("an answer without a handshake");
            }
            ManagedChannel before = channel;
            TlsIdentity first = keep(pair, made, seen);
            if (before != null) {
                before.shutdown();
            }
            return first;
        } catch (StatusRuntimeException e) {
            throw DistrustStatus.in(e).orElseThrow(() -> e);
        } finally {
            stranger.shutdownNow();
        }
    }

    /** Asks for the next certificate, of a new key, by the present one. */
    public synchronized TlsIdentity renew() throws DistrustException {
        TlsIdentity present = usable();
        KeyPair pair = P256.newPair();
        if (channel == null) {
            channel = dialling.as(present);
        }
        ManagedChannel before = channel;
        try {
            byte[] made = EnrolmentGrpc.newBlockingStub(before)
                    .withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .renew(application(pair, Fingerprint.of(present.root()).anchor()))
                    .getCertificate()
                    .toByteArray();
            TlsIdentity next = keep(pair, made, present.root());
            before.shutdown(); // calls that are under way end as they will
            return next;
        } catch (StatusRuntimeException e) {
            throw DistrustStatus.in(e).orElseThrow(() -> e);
        }
    }

    private void renewOrGoOn() {
        try {
            renew();
        } catch (DistrustException | StatusRuntimeException e) {
            nextRenewal = clock.instant().plus(PAUSE);
            LOG.warn("the certificate could not be renewed yet: {}", e.getMessage());
        }
        TlsIdentity present = identity;
        if (present != null && channel == null) {
            channel = dialling.as(present);
        }
    }

    private Application application(KeyPair pair, byte[] anchor) {
        String account = signer.account().toLowerCase(Locale.ROOT);
        return Application.newBuilder()
                .setAccount(account)
                .setRequest(ByteString.copyFrom(SigningRequest.make(pair, account)))
                .setProof(ByteString.copyFrom(signer.sign(AccountProof.hash(anchor, pair.getPublic()))))
                .build();
    }

    /** The coordinator's word is not taken for it: the certificate must be of this key, account and authority. */
    private TlsIdentity keep(KeyPair pair, byte[] der, X509Certificate root) throws DistrustException {
        try {
            X509Certificate made = Certificates.read(der);
            new ChainCheck(root).require(made, Role.PARTICIPANT, clock.instant());
            if (!made.getPublicKey().equals(pair.getPublic()) || !AccountProof.isIn(made, Fingerprint.of(root))) {
                throw new DistrustException(Distrust.OTHER_ACCOUNT, "the coordinator gave somebody else's certificate");
            }
            TlsIdentity now = new TlsIdentity(pair.getPrivate(), made, root);
            store.save(now);
            identity = now;
            channel = null; // the next one shows the new certificate
            return now;
        } catch (DistrustException e) {
            throw e;
        } catch (CertificateException | IOException e) {
            throw new DistrustException(Distrust.NO_CERTIFICATE, "the new certificate could not be kept", e);
        }
    }

    /** Signs as this hospital for the others of the consortium. */
    public SigningIdentity signing() throws DistrustException {
        return new CertifiedSigner(usable());
    }

    /** Believes what others signed by {@link #signing}. */
    public PeerDirectory peers() throws DistrustException {
        return new CertifiedPeers(usable().root(), clock);
    }

    @Override
    public synchronized void close() {
        if (channel != null) {
            channel.shutdownNow();
        }
    }
}
