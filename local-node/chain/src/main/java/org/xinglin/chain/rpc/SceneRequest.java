package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.Scene;
import org.xinglin.chain.evm.StateOverride;

/** Reads where a call is to be tried out: a block, accounts that look otherwise, and a block that looks otherwise. */
final class SceneRequest {
    private final ChainEngine engine;
    private final BlockChoice choice;

    SceneRequest(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
    }

    /** @param unasked whether without a block the one that is made next is meant, and not the newest */
    Scene read(@Nullable JsonNode block, @Nullable JsonNode accounts, @Nullable JsonNode header, boolean unasked)
            throws RpcException {
        Block base = choice.require(block);
        boolean next = block == null ? unasked : BlockChoice.pending(block);
        BlockContext context = next ? engine.pendingContext() : base.header().context();
        return new Scene(base, header == null ? context : context(context, header), accounts(accounts));
    }

    private static BlockContext context(BlockContext found, JsonNode json) throws RpcException {
        JsonNode number = json.get("number");
        JsonNode time = json.get("time");
        JsonNode proposer = first(json, "feeRecipient", "coinbase");
        JsonNode gasLimit = json.get("gasLimit");
        JsonNode baseFee = first(json, "baseFeePerGas", "baseFee");
        JsonNode random = first(json, "prevRandao", "random");
        return new BlockContext(
                number == null ? found.number() : Params.number(number),
                time == null ? found.timestamp() : Params.number(time),
                proposer == null ? found.proposer() : Params.address(proposer),
                gasLimit == null ? found.gasLimit() : Params.number(gasLimit),
                baseFee == null ? found.baseFee() : Params.quantity(baseFee),
                random == null ? found.random() : Params.hash(random));
    }

    private static @Nullable JsonNode first(JsonNode json, String name, String olderName) {
        JsonNode value = json.get(name);
        return value == null ? json.get(olderName) : value;
    }

    private static List<StateOverride> accounts(@Nullable JsonNode json) throws RpcException {
        List<StateOverride> overrides = new ArrayList<>();
        if (json == null) {
            return overrides;
        }
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            overrides.add(account(Params.address(entry.getKey()), entry.getValue()));
        }
        return overrides;
    }

    private static StateOverride account(Address account, JsonNode json) throws RpcException {
        if (json.hasNonNull("state")) {
            throw RpcException.invalid(
                    "state override: \"state\" is not available here, give single slots as \"stateDiff\"");
        }
        JsonNode balance = json.get("balance");
        JsonNode nonce = json.get("nonce");
        JsonNode code = json.get("code");
        BigInteger newNonce = nonce == null ? null : Params.quantity(nonce);
        Bytes newCode = code == null ? null : Params.data(code);
        Map<Hash, Hash> storage = new HashMap<>();
        for (Map.Entry<String, JsonNode> slot : json.path("stateDiff").properties()) {
            storage.put(
                    StateMethods.slot(Params.quantity(slot.getKey())),
                    StateMethods.slot(Params.quantity(slot.getValue())));
        }
        return new StateOverride(
                account, balance == null ? null : Params.quantity(balance), newNonce, newCode, storage);
    }
}
