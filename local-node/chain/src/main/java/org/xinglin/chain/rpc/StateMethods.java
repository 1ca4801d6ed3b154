package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.web3j.utils.Numeric;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.evm.WorldState;

/** Methods that read accounts. */
final class StateMethods {
    private final ChainEngine engine;
    private final BlockChoice choice;

    StateMethods(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_getBalance", params -> {
            Address address = params.address(0);
            return read(params.optional(1), state -> Hex.quantity(state.balance(address)));
        });
        methods.put("eth_getCode", params -> {
            Address address = params.address(0);
            return read(params.optional(1), state -> state.code(address).toHex());
        });
        methods.put("eth_getTransactionCount", params -> {
            Address address = params.address(0);
            if (BlockChoice.pending(params.optional(1))) {
                return TextNode.valueOf(Hex.quantity(engine.pendingNonce(address)));
            }
            return read(params.optional(1), state -> Hex.quantity(state.nonce(address)));
        });
        methods.put("eth_getProof", this::proof);
        methods.put("eth_getStorageAt", params -> {
            Address address = params.address(0);
            Hash slot = slot(params.quantity(1));
            return read(
                    params.optional(2), state -> state.storage(address, slot).toString());
        });
    }

    /** EIP-1186. */
    private JsonNode proof(Params params) throws RpcException {
        List<Hash> slots = new ArrayList<>();
        for (JsonNode slot : params.at(1)) {
            slots.add(slot(Params.quantity(slot)));
        }
        Block block = choice.require(params.optional(2));
        try (WorldState state = engine.chain().stateOf(block)) {
            return ProofJson.of(
                    state.proof(params.address(0), block.header().roots().state(), slots));
        }
    }

    static Hash slot(BigInteger number) {
        return new Hash(Numeric.toBytesPadded(number, Hash.LENGTH));
    }

    private JsonNode read(@Nullable JsonNode block, Function<WorldState, String> question) throws RpcException {
        try (WorldState state = engine.chain().stateOf(choice.require(block))) {
            return TextNode.valueOf(question.apply(state));
        }
    }
}
