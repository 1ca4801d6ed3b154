package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.ExecutionFailedException;
import org.xinglin.chain.engine.Scene;

/** Methods that run code: for good by a signed transaction, or only to see. */
final class ExecutionMethods {
    private final ChainEngine engine;
    private final SceneRequest scenes;

    ExecutionMethods(ChainEngine engine) {
        this.engine = engine;
        this.scenes = new SceneRequest(engine);
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_sendRawTransaction", this::send);
        methods.put("eth_call", this::call);
        methods.put("eth_estimateGas", this::estimate);
        methods.put("eth_createAccessList", this::accessList);
    }

    private JsonNode send(Params params) throws RpcException {
        try {
            return TextNode.valueOf(engine.submit(params.data(0)).toString());
        } catch (InvalidTransactionException refused) {
            throw refusal(refused);
        }
    }

    private JsonNode call(Params params) throws RpcException {
        Scene scene = scenes.read(params.optional(1), params.optional(2), params.optional(3), false);
        Message message = CallRequest.read(params.at(0), scene.context().gasLimit());
        try {
            return TextNode.valueOf(engine.simulator().call(message, scene).toHex());
        } catch (InvalidTransactionException refused) {
            throw refusal(refused);
        } catch (ExecutionFailedException failed) {
            throw failure(failed);
        }
    }

    /** Without a block it is asked for the block that the transaction will be in. */
    private JsonNode estimate(Params params) throws RpcException {
        Scene scene = scenes.read(params.optional(1), params.optional(2), params.optional(3), true);
        Message message = CallRequest.read(params.at(0), scene.context().gasLimit());
        try {
            return TextNode.valueOf(Hex.quantity(engine.simulator().estimate(message, scene)));
        } catch (InvalidTransactionException refused) {
            throw refusal(refused);
        } catch (ExecutionFailedException failed) {
            throw failure(failed);
        }
    }

    /** EIP-2930's list of what a call touches, and the gas that it uses with that list. */
    private JsonNode accessList(Params params) throws RpcException {
        Scene scene = scenes.read(params.optional(1), params.optional(2), null, true);
        Message message = CallRequest.read(params.at(0), scene.context().gasLimit());
        try {
            return new AccessListFinder(engine.simulator()).find(message, scene);
        } catch (InvalidTransactionException refused) {
            throw refusal(refused);
        }
    }

    static RpcException refusal(InvalidTransactionException refused) {
        return RpcException.refused(String.valueOf(refused.getMessage()));
    }

    private static RpcException failure(ExecutionFailedException failed) {
        String message = String.valueOf(failed.getMessage());
        return failed.reverted()
                ? new RpcException(
                        RpcException.EXECUTION_REVERTED, message, failed.data().toHex())
                : RpcException.refused(message);
    }
}
