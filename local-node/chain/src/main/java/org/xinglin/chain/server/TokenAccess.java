package org.xinglin.chain.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Lets in only those who know the token, where there is one (RFC 6750). */
final class TokenAccess extends Handler.Wrapper {
    private final byte @Nullable [] expected;

    TokenAccess(Handler inner, Optional<String> token) {
        super(inner);
        this.expected = token.map(text -> ("Bearer " + text).getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (mayAsk(request)) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        Response.writeError(
                request, response, callback, HttpStatus.UNAUTHORIZED_401, "this node asks for a bearer token");
        return true;
    }

    /** A browser asks without headers whether it may ask (CORS preflight); health tells nothing that is secret. */
    private boolean mayAsk(Request request) {
        if (expected == null
                || HttpMethod.OPTIONS.is(request.getMethod())
                || HealthEndpoint.PATH.equals(Request.getPathInContext(request))) {
            return true;
        }
        String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }
}
