package org.xinglin.federation.trust;

import io.grpc.Context;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * Who is calling, by its certificate; put into each call's context by {@link CertificateGate}.
 *
 * @param account 0x and 40 digits in lower case
 */
public record Peer(String account, X509Certificate certificate) {
    static final Context.Key<Peer> KEY = Context.key("xinglin-peer");

    /** Empty outside of a call that passed the gate. */
    public static Optional<Peer> current() {
        return Optional.ofNullable(KEY.get());
    }

    /** @throws DistrustException NO_CERTIFICATE, OTHER_ACCOUNT */
    public static void requireAccount(String account) throws DistrustException {
        Peer peer = current()
                .orElseThrow(
                        () -> new DistrustException(Distrust.NO_CERTIFICATE, "the call came without a certificate"));
        if (!peer.account().equals(account)) {
            throw new DistrustException(
                    Distrust.OTHER_ACCOUNT, "the certificate is " + peer.account() + "'s, not " + account + "'s");
        }
    }
}
