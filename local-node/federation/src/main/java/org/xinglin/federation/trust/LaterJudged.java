package org.xinglin.federation.trust;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of the handshake: TLS proves that the client has its certificate's key; whether the certificate is believed is
 * judged by {@link CertificateGate} at each call, which can say why not, as a broken handshake can not. Never for a client.
 */
final class LaterJudged extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // the gate judges
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
        // the gate judges
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {
        // the gate judges
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws DistrustException {
        throw neverForServers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws DistrustException {
        throw neverForServers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws DistrustException {
        throw neverForServers();
    }

    private static DistrustException neverForServers() {
        return new DistrustException(Distrust.OTHER_ROLE, "this side believes no server");
    }

    /** Nobody is named, so that a client with another authority's certificate shows it and is told what is wrong. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
