package org.xinglin.ipfs.rpc;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only callers in that mean this node: a web page that was re-pointed to loopback by its own name server (DNS
 * rebinding) still sends its own name as Host, and a page of another site sends its Origin. On
 * a desktop that several people share, a token keeps the others out.
 */
final class Gate {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final int port;
    private final List<Authorization> authorizations;

    /** Where there are no authorizations, whoever reaches the loopback interface may call. */
    Gate(int port, List<Authorization> authorizations) {
        this.port = port;
        this.authorizations = List.copyOf(authorizations);
    }

    void check(Headers headers, String path) throws RpcFailure {
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
        if (!authorizations.isEmpty() && !isAuthorized(headers.getFirst("Authorization"), path)) {
            // Kubo answers the same to a missing, a wrong and a not sufficient secret.
            throw RpcFailure.forbidden("403 - Forbidden: this node asks for a token that allows " + path
                    + ", as Authorization: Bearer TOKEN");
        }
    }

    private boolean isAuthorized(@Nullable String header, String path) {
        boolean authorized = false;
        for (Authorization each : authorizations) {
            authorized |= header != null && each.knows(header) && each.allows(path);
        }
        return authorized;
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
