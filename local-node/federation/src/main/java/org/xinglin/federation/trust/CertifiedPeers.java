package org.xinglin.federation.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.federation.secagg.PeerDirectory;

/**
 * Believes a signature whose certificate is this authority's, valid now, a participant's, of that account, and wanted by the account
 * itself ({@link AccountProof}). Whether it was revoked only the coordinator knows, which lets nobody revoked into a round.
 */
public final class CertifiedPeers implements PeerDirectory {
    private static final byte[] LABEL = "xinglin/certified/v1\0".getBytes(StandardCharsets.US_ASCII);

    private final X509Certificate root;
    private final ChainCheck check;
    private final InstantSource clock;

    public CertifiedPeers(X509Certificate root, InstantSource clock) {
        this.root = root;
        this.check = new ChainCheck(root);
        this.clock = clock;
    }

    static byte[] labelled(byte[] message) {
        return ByteBuffer.allocate(LABEL.length + message.length)
                .put(LABEL)
                .put(message)
                .array();
    }

    @Override
    public boolean verifies(String account, byte[] message, byte[] signature) {
        ByteBuffer form = ByteBuffer.wrap(signature);
        if (form.remaining() < Short.BYTES) {
            return false;
        }
        int length = Short.toUnsignedInt(form.getShort());
        if (form.remaining() < length) {
            return false;
        }
        byte[] der = new byte[length];
        form.get(der);
        byte[] bare = new byte[form.remaining()];
        form.get(bare);
        try {
            X509Certificate certificate = Certificates.read(der);
            check.require(certificate, Role.PARTICIPANT, clock.instant());
            return Certificates.account(certificate).equals(Optional.of(account.toLowerCase(Locale.ROOT)))
                    && AccountProof.isIn(certificate, Fingerprint.of(root))
                    && P256.isSignature(certificate.getPublicKey(), labelled(message), bare);
        } catch (CertificateException e) {
            return false; // a certificate that is not believed is as good as none
        }
    }
}
