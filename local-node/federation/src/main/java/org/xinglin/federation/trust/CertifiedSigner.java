package org.xinglin.federation.trust;

import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import org.xinglin.federation.secagg.SigningIdentity;

/**
 * Signs with the TLS key (ECDSA, P-256, SHA-256). A signature carries its certificate, so that no directory has to be kept or believed:
 * two bytes of length, the certificate's DER form, the signature. What is signed begins with a label that no handshake of TLS 1.3
 * uses.
 */
public final class CertifiedSigner implements SigningIdentity {
    private final TlsIdentity identity;

    public CertifiedSigner(TlsIdentity identity) {
        this.identity = identity;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            byte[] certificate = identity.certificate().getEncoded();
            byte[] signature = P256.sign(identity.key(), CertifiedPeers.labelled(message));
            return ByteBuffer.allocate(Short.BYTES + certificate.length + signature.length)
                    .putShort((short) certificate.length)
                    .put(certificate)
                    .put(signature)
                    .array();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without a form", e);
        }
    }
}
