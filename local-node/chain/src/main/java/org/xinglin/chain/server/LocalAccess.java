package org.xinglin.chain.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only those who ask for this machine by its loopback name and do not come from somebody else's web page: a
 * page can point a name of its own at 127.0.0.1 (DNS rebinding), but not change the Host and Origin that are sent.
 */
final class LocalAccess extends Handler.Wrapper {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    /** Wallets in the browser call from pages of their own. */
    private static final Set<String> EXTENSIONS = Set.of("chrome-extension", "moz-extension");

    private final boolean anyHost;

    /** @param anyHost whether callers may use other names of this machine, because they must know a token anyway */
    LocalAccess(Handler inner, boolean anyHost) {
        super(inner);
        this.anyHost = anyHost;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = Request.getServerName(request);
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (!(anyHost || LOOPBACK.contains(host)) || !mayCome(origin)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403, "invalid host or origin");
            return true;
        }
        if (origin != null) {
            response.getHeaders().put("Access-Control-Allow-Origin", origin);
            response.getHeaders().put("Access-Control-Allow-Methods", "POST, GET");
            response.getHeaders().put("Access-Control-Allow-Headers", "Content-Type, Authorization");
            response.getHeaders().put(HttpHeader.VARY, "Origin");
        }
        return super.handle(request, response, callback);
    }

    private static boolean mayCome(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            URI uri = new URI(origin);
            return EXTENSIONS.contains(String.valueOf(uri.getScheme()))
                    || LOOPBACK.contains(String.valueOf(uri.getHost()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
