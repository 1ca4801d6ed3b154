package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.ExecutionFailedException;

/** Methods that run code: for good by a signed transaction, or only to see. */
final class ExecutionMethods {
    private final ChainEngine engine;
    private final BlockChoice choice;

    ExecutionMethods(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_sendRawTransaction", this::send);
        methods.put("eth_call", this::call);
        methods.put("eth_estimateGas", this::estimate);
    }

    private JsonNode send(Params params) throws RpcException {
        try {
            return TextNode.valueOf(engine.submit(params.data(0)).toString());
        } catch (InvalidTransactionException refused) {
            throw RpcException.refused(String.valueOf(refused.getMessage()));
        }
    }

    private JsonNode call(Params params) throws RpcException {
        JsonNode asked = params.optional(1);
        Block base = choice.require(asked);
        BlockContext context = context(base, asked);
        Message message = CallRequest.read(params.at(0), context.gasLimit());
        try {
            return TextNode.valueOf(
                    engine.simulator().call(message, base, context).toHex());
        } catch (InvalidTransactionException refused) {
            throw RpcException.refused(String.valueOf(refused.getMessage()));
        } catch (ExecutionFailedException failed) {
            throw failure(failed);
        }
    }

    /** Without a block it is asked for the block that the transaction will be in. */
    private JsonNode estimate(Params params) throws RpcException {
        JsonNode asked = params.optional(1);
        Block base = choice.require(asked);
        BlockContext context = asked == null ? engine.pendingContext() : context(base, asked);
        Message message = CallRequest.read(params.at(0), context.gasLimit());
        try {
            return TextNode.valueOf(Hex.quantity(engine.simulator().estimate(message, base, context)));
        } catch (InvalidTransactionException refused) {
            throw RpcException.refused(String.valueOf(refused.getMessage()));
        } catch (ExecutionFailedException failed) {
            throw failure(failed);
        }
    }

    private BlockContext context(Block base, @Nullable JsonNode asked) {
        return BlockChoice.pending(asked)
                ? engine.pendingContext()
                : base.header().context();
    }

    private static RpcException failure(ExecutionFailedException failed) {
        String message = String.valueOf(failed.getMessage());
        return failed.reverted()
                ? new RpcException(
                        RpcException.EXECUTION_REVERTED, message, failed.data().toHex())
                : RpcException.refused(message);
    }
}
