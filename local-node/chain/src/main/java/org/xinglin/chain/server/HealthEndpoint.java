package org.xinglin.chain.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.xinglin.chain.engine.ChainEngine;

/** Says in one line whether the chain goes on: status 200, or 503 with the reason. */
final class HealthEndpoint extends Handler.Abstract {
    static final String PATH = "/health";

    private final ChainEngine engine;

    HealthEndpoint(ChainEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod()) || !PATH.equals(Request.getPathInContext(request))) {
            return false;
        }
        String trouble = engine.trouble();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("status", trouble == null ? "ok" : "trouble")
                .put("height", engine.chain().head().number())
                .put("highest", engine.highestKnown())
                .put("seals", engine.seals());
        if (trouble != null) {
            json.put("trouble", trouble);
        }
        response.setStatus(trouble == null ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, json.toString(), callback);
        return true;
    }
}
