package org.xinglin.federation.trust;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Reads X.509 certificates. */
public final class Certificates {
    private static final Pattern ACCOUNT = Pattern.compile("0x[0-9a-f]{40}");

    private Certificates() {}

    /** @throws CertificateException when the DER form is none */
    public static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** The chain account that stands as common name: 0x and 40 digits in lower case. */
    static Optional<String> account(X509Certificate certificate) {
        return Optional.of(commonName(certificate)).filter(Certificates::isAccount);
    }

    static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    static String commonName(X509Certificate certificate) {
        RDN[] names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .getRDNs(BCStyle.CN);
        return names.length == 1 ? IETFUtils.valueToString(names[0].getFirst().getValue()) : "";
    }

    /** In hexadecimal digits, as administrators name it. */
    static String serial(X509Certificate certificate) {
        return serial(certificate.getSerialNumber());
    }

    static String serial(BigInteger number) {
        return number.toString(16);
    }

    static boolean isOfKey(X509Certificate certificate, PublicKey key) {
        return certificate.getPublicKey().equals(key);
    }
}
