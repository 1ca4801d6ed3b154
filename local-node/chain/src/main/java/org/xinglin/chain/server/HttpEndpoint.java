package org.xinglin.chain.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.xinglin.chain.rpc.JsonRpc;

/** JSON-RPC over HTTP: POST with a JSON body. */
final class HttpEndpoint extends Handler.Abstract {
    private final JsonRpc rpc;

    HttpEndpoint(JsonRpc rpc) {
        this.rpc = rpc;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        if (HttpMethod.OPTIONS.is(request.getMethod())) {
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
            return true;
        }
        int refusal = refusal(request);
        if (refusal == HttpStatus.PAYLOAD_TOO_LARGE_413) {
            try (InputStream input = Content.Source.asInputStream(request)) {
                passOver(input);
            }
        }
        if (refusal != HttpStatus.OK_200) {
            Response.writeError(request, response, callback, refusal, HttpStatus.getMessage(refusal));
            return true;
        }
        byte[] body;
        try (InputStream input = Content.Source.asInputStream(request)) {
            body = input.readNBytes(RpcServer.MAX_REQUEST_BYTES + 1);
            if (body.length > RpcServer.MAX_REQUEST_BYTES) {
                passOver(input);
            }
        }
        if (body.length > RpcServer.MAX_REQUEST_BYTES) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413, "request too large");
            return true;
        }
        String answer = rpc.answer(new String(body, StandardCharsets.UTF_8), null);
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        byte[] bytes = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }

    /** Who is still writing when the connection is closed never reads why: what is not much too large is taken in first. */
    private static void passOver(InputStream input) throws IOException {
        long left = 4L * RpcServer.MAX_REQUEST_BYTES;
        long passed = input.skip(left);
        while (passed > 0 && left > passed) {
            left -= passed;
            passed = input.skip(left);
        }
    }

    private static int refusal(Request request) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED_405;
        }
        if (!"/".equals(Request.getPathInContext(request))) {
            return HttpStatus.NOT_FOUND_404;
        }
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE_415;
        }
        return request.getLength() > RpcServer.MAX_REQUEST_BYTES ? HttpStatus.PAYLOAD_TOO_LARGE_413 : HttpStatus.OK_200;
    }
}
