package org.xinglin.federation.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the three profiles of certificates (RFC 5280): the root, a coordinator's, a participant's. */
final class CertificateMaker {
    private static final int SERIAL_BITS = 127;

    private final SecureRandom random;
    private final String consortium;
    private final PrivateKey key;

    CertificateMaker(SecureRandom random, String consortium, PrivateKey key) {
        this.random = random;
        this.consortium = consortium;
        this.key = key;
    }

    /** From when to when. */
    record Term(Instant from, Instant until) {}

    private X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, consortium)
                .addRDN(BCStyle.CN, common)
                .build();
    }

    X509Certificate root(PublicKey itself, Term term) {
        X500Name name = name("Consortium authority");
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder made = new JcaX509v3CertificateBuilder(
                            name, serial(), Date.from(term.from()), Date.from(term.until()), name, itself)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(itself));
            return signed(made);
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("extensions that can not be written", e);
        }
    }

    /** @param names DNS names and IP addresses, the first of them in the subject */
    X509Certificate coordinator(X509Certificate root, PublicKey subject, List<String> names, Term term) {
        GeneralName[] all = names.stream()
                .map(name ->
                        new GeneralName(HostName.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        try {
            X509v3CertificateBuilder made = leaf(root, subject, "coordinator " + names.getFirst(), term)
                    .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(Role.COORDINATOR.usage()))
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
            return signed(made);
        } catch (IOException e) {
            throw new IllegalStateException("extensions that can not be written", e);
        }
    }

    /** @param proof the account's signature over the key, see {@link AccountProof} */
    X509Certificate participant(X509Certificate root, PublicKey subject, String account, byte[] proof, Term term) {
        try {
            X509v3CertificateBuilder made = leaf(root, subject, account, term)
                    .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(Role.PARTICIPANT.usage()))
                    .addExtension(AccountProof.EXTENSION, false, new DEROctetString(proof));
            return signed(made);
        } catch (IOException e) {
            throw new IllegalStateException("extensions that can not be written", e);
        }
    }

    private X509v3CertificateBuilder leaf(X509Certificate root, PublicKey subject, String common, Term term)
            throws IOException {
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            return new JcaX509v3CertificateBuilder(
                            root, serial(), Date.from(term.from()), Date.from(term.until()), name(common), subject)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(root))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subject));
        } catch (java.security.NoSuchAlgorithmException | java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException("a root without a form", e);
        }
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    }

    private X509Certificate signed(X509v3CertificateBuilder made) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(made.build(new JcaContentSignerBuilder(P256.SIGNATURE).build(key)));
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("the authority's key can not sign", e);
        }
    }
}
