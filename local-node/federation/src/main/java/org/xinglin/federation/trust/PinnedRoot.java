package org.xinglin.federation.trust;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of the handshake: believes the coordinator that was dialled, by a certificate of its own authority, for servers, for
 * this name, at this time. The root is the one known, or the one whose fingerprint the token carries.
 */
final class PinnedRoot extends X509ExtendedTrustManager {
    private static final int CHAIN = 2;

    private final Predicate<Fingerprint> known;
    private final String dialled;
    private final InstantSource clock;
    private final AtomicReference<@Nullable X509Certificate> seen = new AtomicReference<>();

    PinnedRoot(Predicate<Fingerprint> known, String dialled, InstantSource clock) {
        this.known = known;
        this.dialled = dialled;
        this.clock = clock;
    }

    /** The root of the last handshake that was believed. */
    @Nullable
    X509Certificate seen() {
        return seen.get();
    }

    private void judge(X509Certificate[] chain) throws DistrustException {
        if (chain.length != CHAIN || !known.test(Fingerprint.of(chain[1]))) {
            throw new DistrustException(
                    Distrust.OTHER_AUTHORITY,
                    "the coordinator's certificate is of another authority than the known one");
        }
        new ChainCheck(chain[1]).require(chain[0], Role.COORDINATOR, clock.instant());
        if (!HostName.isIn(chain[0], dialled)) {
            throw new DistrustException(
                    Distrust.OTHER_NAME, "the coordinator's certificate is not for the name " + dialled);
        }
        seen.set(chain[1]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws DistrustException {
        judge(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws DistrustException {
        judge(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws DistrustException {
        judge(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws DistrustException {
        throw neverForClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws DistrustException {
        throw neverForClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws DistrustException {
        throw neverForClients();
    }

    private static DistrustException neverForClients() {
        return new DistrustException(Distrust.OTHER_ROLE, "this side is dialled by nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
