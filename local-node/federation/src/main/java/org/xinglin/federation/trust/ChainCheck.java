package org.xinglin.federation.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Checks a certificate that the root signed directly: path validation of RFC 5280, section 6, at a given time, and the role. */
public final class ChainCheck {
    private final X509Certificate root;

    public ChainCheck(X509Certificate root) {
        this.root = root;
    }

    /** @throws DistrustException OTHER_AUTHORITY, EXPIRED, NOT_YET_VALID, OTHER_ROLE */
    public void require(X509Certificate certificate, Role role, Instant now) throws DistrustException {
        requirePath(certificate, now);
        if (!role.isOf(certificate)) {
            throw new DistrustException(
                    Distrust.OTHER_ROLE,
                    role == Role.COORDINATOR
                            ? "the certificate is not a coordinator's"
                            : "the certificate is not a participant's");
        }
    }

    private void requirePath(X509Certificate certificate, Instant now) throws DistrustException {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setDate(Date.from(now));
            parameters.setRevocationEnabled(false); // by our own list, which is read anew each time
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
        } catch (CertPathValidatorException e) {
            throw named(certificate, e);
        } catch (GeneralSecurityException e) {
            throw new DistrustException(Distrust.OTHER_AUTHORITY, "the certificate can not be checked", e);
        }
    }

    private DistrustException named(X509Certificate certificate, CertPathValidatorException trouble) {
        if (trouble.getReason() == BasicReason.EXPIRED) {
            return new DistrustException(
                    Distrust.EXPIRED,
                    "the certificate expired at " + certificate.getNotAfter().toInstant(),
                    trouble);
        }
        if (trouble.getReason() == BasicReason.NOT_YET_VALID) {
            return new DistrustException(
                    Distrust.NOT_YET_VALID,
                    "the certificate is valid only from "
                            + certificate.getNotBefore().toInstant() + "; one of the two clocks is wrong",
                    trouble);
        }
        return new DistrustException(
                Distrust.OTHER_AUTHORITY, "the certificate is not of this consortium's authority", trouble);
    }
}
