package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.horizen.evm.LibEvmException;
import io.horizen.evm.TraceOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.Scene;
import org.xinglin.chain.store.TransactionPlace;

/** Methods that tell step by step what transactions did, through geth's own tracers. */
final class TraceMethods {
    private final ChainEngine engine;
    private final BlockChoice choice;
    private final SceneRequest scenes;

    TraceMethods(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
        this.scenes = new SceneRequest(engine);
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("debug_traceTransaction", this::transaction);
        methods.put("debug_traceBlockByNumber", params -> block(choice.require(params.at(0)), params.optional(1)));
        methods.put("debug_traceBlockByHash", params -> block(choice.require(params.at(0)), params.optional(1)));
        methods.put("debug_traceCall", this::call);
    }

    private JsonNode transaction(Params params) throws RpcException {
        TransactionPlace place = engine.chain().find(params.hash(0));
        Block block = place == null ? null : engine.chain().block(place.blockNumber());
        if (place == null || block == null) {
            throw RpcException.refused("transaction not found");
        }
        return traces(block, place.index(), place.index(), params.optional(1)).getFirst();
    }

    private JsonNode block(Block block, @Nullable JsonNode options) throws RpcException {
        int count = block.transactions().size();
        List<JsonNode> traces = traces(block, 0, count - 1, options);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < traces.size(); index++) {
            all.addObject()
                    .put("txHash", block.transactions().get(index).hash().toString())
                    .set("result", traces.get(index));
        }
        return all;
    }

    private List<JsonNode> traces(Block block, int first, int last, @Nullable JsonNode options) throws RpcException {
        try {
            return engine.tracing().ofBlock(block, first, last, options(options));
        } catch (InvalidTransactionException impossible) {
            throw ExecutionMethods.refusal(impossible);
        } catch (LibEvmException unknown) {
            throw noTracer(unknown);
        }
    }

    private JsonNode call(Params params) throws RpcException {
        JsonNode options = params.optional(2);
        JsonNode accounts = options == null ? null : options.get("stateOverrides");
        JsonNode header = options == null ? null : options.get("blockOverrides");
        Scene scene = scenes.read(params.optional(1), accounts, header, false);
        Message message = CallRequest.read(params.at(0), scene.context().gasLimit());
        try {
            return engine.simulator().trace(message, scene, options(options));
        } catch (InvalidTransactionException refused) {
            throw ExecutionMethods.refusal(refused);
        } catch (LibEvmException unknown) {
            throw noTracer(unknown);
        }
    }

    private static RpcException noTracer(LibEvmException unknown) {
        return RpcException.refused("tracing failed: " + unknown.getMessage());
    }

    /** As geth names them; without a tracer the single steps are told. */
    private static TraceOptions options(@Nullable JsonNode json) {
        if (json == null) {
            return new TraceOptions();
        }
        JsonNode tracer = json.path("tracer");
        return new TraceOptions(
                json.path("enableMemory").asBoolean(),
                json.path("disableStack").asBoolean(),
                json.path("disableStorage").asBoolean(),
                json.path("enableReturnData").asBoolean(),
                tracer.isTextual() ? tracer.textValue() : null,
                json.get("tracerConfig"));
    }
}
