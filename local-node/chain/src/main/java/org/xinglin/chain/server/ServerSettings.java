package org.xinglin.chain.server;

import java.util.Optional;

/**
 * Where the JSON-RPC listens and who may ask.
 *
 * @param host the address to listen on; anything but the loopback interface needs a token
 * @param port 0 takes any free one
 * @param token what a caller must send as {@code Authorization: Bearer}; empty: any local caller is served
 */
public record ServerSettings(String host, int port, Optional<String> token) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_PORT = 65_535;
    private static final int MIN_TOKEN = 16;

    public ServerSettings {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port is between 0 and " + MAX_PORT + ", not " + port);
        }
        if (token.isPresent() && token.get().length() < MIN_TOKEN) {
            throw new IllegalArgumentException("a token has at least " + MIN_TOKEN + " characters");
        }
        if (token.isEmpty() && !LOOPBACK.equals(host)) {
            throw new IllegalArgumentException("other machines are served only with a token");
        }
    }

    public static ServerSettings loopback(int port) {
        return new ServerSettings(LOOPBACK, port, Optional.empty());
    }

    public ServerSettings withToken(String other) {
        return new ServerSettings(host, port, Optional.of(other));
    }

    public ServerSettings withHost(String other) {
        return new ServerSettings(other, port, token);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "ServerSettings[" + host + ":" + port + (token.isPresent() ? ", token ***" : "") + "]";
    }
}
