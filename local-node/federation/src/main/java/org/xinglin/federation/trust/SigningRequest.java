package org.xinglin.federation.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A request for a certificate (PKCS#10, RFC 2986), signed with the key that it asks for. */
final class SigningRequest {
    private static final int LARGEST = 4096;

    private SigningRequest() {}

    static byte[] make(KeyPair pair, String account) {
        try {
            return new JcaPKCS10CertificationRequestBuilder(
                            new X500NameBuilder(BCStyle.INSTANCE)
                                    .addRDN(BCStyle.CN, account)
                                    .build(),
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder(P256.SIGNATURE).build(pair.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("a key that can not sign", e);
        }
    }

    /** @return the key that whoever asks was shown to have. @throws DistrustException BAD_REQUEST */
    static PublicKey proven(byte[] request) throws DistrustException {
        if (request.length > LARGEST) {
            throw new DistrustException(Distrust.BAD_REQUEST, "the request for a certificate is too large");
        }
        try {
            JcaPKCS10CertificationRequest read = new JcaPKCS10CertificationRequest(request);
            PublicKey key = read.getPublicKey();
            if (!P256.isOne(key)) {
                throw new DistrustException(Distrust.BAD_REQUEST, "the key in the request is not of P-256");
            }
            if (!read.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new DistrustException(Distrust.BAD_REQUEST, "the request is not signed with its own key");
            }
            return key;
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException e) {
            if (e instanceof DistrustException known) {
                throw known;
            }
            throw new DistrustException(Distrust.BAD_REQUEST, "the request for a certificate can not be read", e);
        }
    }
}
