package org.xinglin.federation.trust;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.xinglin.federation.trust.CertificateAuthority.Application;

/** A hospital with a chain account and a TLS key of its own. */
final class Hospital {
    private final Credentials chain;
    private final KeyPair pair = P256.newPair();

    Hospital(int number) {
        chain = Credentials.create(HexFormat.of().toHexDigits((byte) number).repeat(32));
    }

    String account() {
        return chain.getAddress();
    }

    KeyPair pair() {
        return pair;
    }

    byte[] sign(byte[] hash) {
        Sign.SignatureData signature = Sign.signMessage(hash, chain.getEcKeyPair(), false);
        byte[] out = new byte[65];
        System.arraycopy(signature.getR(), 0, out, 0, 32);
        System.arraycopy(signature.getS(), 0, out, 32, 32);
        out[64] = signature.getV()[0];
        return out;
    }

    Application application(Fingerprint authority) {
        return application(authority, pair);
    }

    Application application(Fingerprint authority, KeyPair other) {
        return new Application(
                account(),
                SigningRequest.make(other, account()),
                sign(AccountProof.hash(authority.anchor(), other.getPublic())));
    }

    TlsIdentity identity(X509Certificate certificate, X509Certificate root) {
        return new TlsIdentity(pair.getPrivate(), certificate, root);
    }
}
