package org.xinglin.federation.trust;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** What a certificate is good for, by its extended key usage (RFC 5280, 4.2.1.12); one certificate has one role. */
public enum Role {
    /** May answer as a TLS server. */
    COORDINATOR("1.3.6.1.5.5.7.3.1"),

    /** May dial as a TLS client. */
    PARTICIPANT("1.3.6.1.5.5.7.3.2");

    private final String usage;

    Role(String usage) {
        this.usage = usage;
    }

    KeyPurposeId usage() {
        return KeyPurposeId.getInstance(new ASN1ObjectIdentifier(usage));
    }

    boolean isOf(X509Certificate certificate) {
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            return usages != null && usages.equals(List.of(usage));
        } catch (CertificateParsingException e) {
            return false; // what can not be read allows nothing
        }
    }
}
