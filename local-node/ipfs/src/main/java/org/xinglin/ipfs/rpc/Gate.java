package org.xinglin.ipfs.rpc;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only callers in that mean this node: a web page that was re-pointed to loopback by its own name server (DNS
 * rebinding) still sends its own name as Host, and a page of another site sends its Origin.
 */
final class Gate {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final int port;

    Gate(int port) {
        this.port = port;
    }

    void check(Headers headers) throws RpcFailure {
        String host = headers.getFirst("Host");
        if (host == null || !isMine(host)) {
            throw RpcFailure.forbidden("403 - Forbidden: the Host header does not name this node");
        }
        checkPage("Origin", headers.getFirst("Origin"));
        checkPage("Referer", headers.getFirst("Referer"));
        String site = headers.getFirst("Sec-Fetch-Site");
        if ("cross-site".equals(site)) {
            throw RpcFailure.forbidden("403 - Forbidden: a page of another site may not call this node");
        }
    }

    private void checkPage(String header, @Nullable String value) throws RpcFailure {
        if (value != null && !isMyPage(value)) {
            throw RpcFailure.forbidden("403 - Forbidden: the " + header + " is not this node");
        }
    }

    private boolean isMyPage(String page) {
        try {
            String authority = URI.create(page).getRawAuthority();
            return authority != null && isMine(authority);
        } catch (IllegalArgumentException e) {
            return false; // Not a URI, so not one of ours.
        }
    }

    private boolean isMine(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        String suffix = ":" + port;
        return lower.endsWith(suffix) && LOOPBACK.contains(lower.substring(0, lower.length() - suffix.length()));
    }
}
