package org.xinglin.federation.trust;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Judges a participant's certificate: the signature once, dates and revocation at every question. */
final class Admission {
    private static final int MOST_KNOWN = 10_000;

    private final ChainCheck check;
    private final Revocations revocations;
    private final InstantSource clock;
    private final Set<X509Certificate> known = ConcurrentHashMap.newKeySet();

    Admission(X509Certificate root, Revocations revocations, InstantSource clock) {
        this.check = new ChainCheck(root);
        this.revocations = revocations;
        this.clock = clock;
    }

    /** @throws DistrustException EXPIRED, NOT_YET_VALID, OTHER_AUTHORITY, OTHER_ROLE, REVOKED, AUTHORITY_BROKEN */
    Peer require(X509Certificate certificate) throws DistrustException {
        boolean isInTime = !clock.instant().isBefore(certificate.getNotBefore().toInstant())
                && !clock.instant().isAfter(certificate.getNotAfter().toInstant());
        if (!isInTime || !known.contains(certificate)) {
            check.require(certificate, Role.PARTICIPANT, clock.instant());
            remember(certificate);
        }
        revocations.requireNotOn(certificate);
        Optional<String> account = Certificates.account(certificate);
        return new Peer(
                account.orElseThrow(() ->
                        new DistrustException(Distrust.OTHER_ROLE, "the certificate names no account of the chain")),
                certificate);
    }

    private void remember(X509Certificate certificate) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.add(certificate);
    }
}
