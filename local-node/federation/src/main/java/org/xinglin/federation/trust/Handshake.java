package org.xinglin.federation.trust;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** A handshake alone, to tell a port without TLS from a coordinator that is not believed. */
final class Handshake {
    private static final String VERSION = "TLSv1.3";
    private static final int DEEPEST = 16;

    private final DialledAddress address;
    private final InstantSource clock;
    private final int patienceMillis;

    Handshake(DialledAddress address, InstantSource clock, Duration patience) {
        this.address = address;
        this.clock = clock;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /** Whether TLS was spoken, and why the coordinator was not believed, if it was not. */
    record Outcome(boolean isTls, @Nullable DistrustException distrust, String words) {}

    Outcome with(Predicate<Fingerprint> known) {
        try {
            SSLContext context = SSLContext.getInstance(VERSION);
            context.init(null, new TrustManager[] {new PinnedRoot(known, address.host(), clock)}, null);
            try (Socket plain = new Socket()) {
                plain.connect(new InetSocketAddress(address.host(), address.port()), patienceMillis);
                plain.setSoTimeout(patienceMillis);
                try (SSLSocket socket = (SSLSocket)
                        context.getSocketFactory().createSocket(plain, address.host(), address.port(), true)) {
                    socket.setEnabledProtocols(new String[] {VERSION});
                    socket.startHandshake();
                    return new Outcome(true, null, "");
                }
            }
        } catch (IOException e) {
            @Nullable DistrustException distrust = distrust(e);
            return new Outcome(distrust != null, distrust, String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + VERSION, e);
        }
    }

    private static @Nullable DistrustException distrust(Throwable trouble) {
        @Nullable Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof DistrustException ours) {
                return ours;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
