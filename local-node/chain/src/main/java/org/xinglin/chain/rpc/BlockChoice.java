package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.engine.Blockchain;

/** Turns a block tag, a number, or EIP-1898's object into a block. What is sealed is final: safe is latest. */
final class BlockChoice {
    private final Blockchain chain;

    BlockChoice(Blockchain chain) {
        this.chain = chain;
    }

    static boolean pending(@Nullable JsonNode choice) {
        return choice != null && choice.isTextual() && "pending".equals(choice.textValue());
    }

    /** Nothing where there is no such block (yet). */
    @Nullable
    Block find(@Nullable JsonNode choice) throws RpcException {
        if (choice == null) {
            return chain.head();
        }
        if (choice.isObject()) {
            JsonNode hash = choice.get("blockHash");
            return hash != null ? chain.block(Params.hash(hash)) : find(choice.get("blockNumber"));
        }
        return switch (Params.text(choice)) {
            case "latest", "pending", "safe", "finalized" -> chain.head();
            case "earliest" -> chain.block(0);
            default -> chain.block(Params.number(choice));
        };
    }

    Block require(@Nullable JsonNode choice) throws RpcException {
        Block block = find(choice);
        if (block == null) {
            throw RpcException.refused("header not found");
        }
        return block;
    }

    /** A number for the end of a range, which may lie beyond the newest block. */
    long number(@Nullable JsonNode choice) throws RpcException {
        if (choice == null || !choice.asText().startsWith("0x")) {
            return require(choice).number();
        }
        return Params.number(choice);
    }
}
