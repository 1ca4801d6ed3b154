package org.xinglin.chain.rpc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.engine.ChainEngine;

/** Answers JSON-RPC 2.0 requests, single or in batches. Thread-safe. */
public final class JsonRpc {
    private static final Logger LOG = LoggerFactory.getLogger(JsonRpc.class);
    private static final int MAX_BATCH = 100;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Map<String, RpcMethod> methods = new HashMap<>();

    private final RpcObserver observer;

    public JsonRpc(ChainEngine engine, RpcObserver observer) {
        this.observer = observer;
        new NodeMethods(engine).register(methods);
        new BlockMethods(engine).register(methods);
        new StateMethods(engine).register(methods);
        new ExecutionMethods(engine).register(methods);
        LogMethods logs = new LogMethods(engine);
        logs.register(methods);
        new FilterMethods(engine, logs).register(methods);
        new FeeMethods(engine).register(methods);
        new PoolMethods(engine).register(methods);
        new RawMethods(engine).register(methods);
        new TraceMethods(engine).register(methods);
        new NetworkMethods(engine).register(methods);
    }

    /** The answer, or nothing where only notifications came; subscriptions are there on a WebSocket. */
    public @Nullable String answer(String request, @Nullable Subscriptions subscriptions) {
        JsonNode json;
        try {
            json = mapper.readTree(request);
        } catch (JacksonException malformed) {
            return error(NullNode.instance, new RpcException(RpcException.PARSE_ERROR, "parse error"))
                    .toString();
        }
        if (!json.isArray()) {
            ObjectNode answer = one(json, subscriptions);
            return answer == null ? null : answer.toString();
        }
        return batch(json, subscriptions);
    }

    private @Nullable String batch(JsonNode requests, @Nullable Subscriptions subscriptions) {
        if (requests.isEmpty() || requests.size() > MAX_BATCH) {
            String reason = requests.isEmpty() ? "empty batch" : "batch too large: at most " + MAX_BATCH + " requests";
            return error(NullNode.instance, new RpcException(RpcException.INVALID_REQUEST, reason))
                    .toString();
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (JsonNode request : requests) {
            ObjectNode answer = one(request, subscriptions);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers.isEmpty() ? null : answers.toString();
    }

    private @Nullable ObjectNode one(JsonNode request, @Nullable Subscriptions subscriptions) {
        JsonNode id = request.path("id");
        JsonNode method = request.path("method");
        boolean wellFormed = request.isObject()
                && method.isTextual()
                && (id.isMissingNode() || id.isTextual() || id.isNumber() || id.isNull());
        if (!wellFormed) {
            return error(NullNode.instance, new RpcException(RpcException.INVALID_REQUEST, "invalid request"));
        }
        ObjectNode answer = run(id, method.textValue(), request.path("params"), subscriptions);
        return id.isMissingNode() ? null : answer;
    }

    private ObjectNode run(JsonNode id, String name, JsonNode params, @Nullable Subscriptions subscriptions) {
        RpcMethod method = methods.get(name);
        long started = System.nanoTime();
        int code = 0;
        try {
            if (method == null) {
                throw new RpcException(
                        RpcException.METHOD_NOT_FOUND, "the method " + name + " does not exist/is not available");
            }
            if (!params.isMissingNode() && !params.isNull() && !params.isArray()) {
                throw RpcException.invalid("non-array args");
            }
            return frame(id).set("result", method.call(new Params(params, subscriptions)));
        } catch (RpcException refused) {
            code = refused.code();
            return error(id, refused);
        } catch (UncheckedIOException unreadable) {
            LOG.error("{}: {}", name, unreadable.getMessage());
            code = RpcException.SERVER_ERROR;
            return error(id, RpcException.refused("the chain's files can not be read: " + unreadable.getMessage()));
        } catch (RuntimeException failure) {
            LOG.warn("{} failed", name, failure);
            code = RpcException.INTERNAL_ERROR;
            return error(id, new RpcException(code, "internal error"));
        } finally {
            observer.answered(method == null ? "unknown" : name, System.nanoTime() - started, code);
        }
    }

    private static ObjectNode error(JsonNode id, RpcException refused) {
        ObjectNode answer = frame(id);
        ObjectNode error = answer.putObject("error").put("code", refused.code()).put("message", refused.getMessage());
        if (refused.data() != null) {
            error.put("data", refused.data());
        }
        return answer;
    }

    private static ObjectNode frame(JsonNode id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id.isMissingNode() ? NullNode.instance : id);
        return answer;
    }
}
