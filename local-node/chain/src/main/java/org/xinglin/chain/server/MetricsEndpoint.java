package org.xinglin.chain.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What Prometheus collects. */
final class MetricsEndpoint extends Handler.Abstract {
    private static final String PATH = "/metrics";

    private final ChainMetrics metrics;

    MetricsEndpoint(ChainMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        if (!HttpMethod.GET.is(request.getMethod()) || !PATH.equals(Request.getPathInContext(request))) {
            return false;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, metrics.write(text));
        response.write(true, ByteBuffer.wrap(text.toByteArray()), callback);
        return true;
    }
}
