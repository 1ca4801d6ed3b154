package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.genesis.GenesisJson;
import org.xinglin.chain.genesis.NetworkOptions;

/** Methods of our own: what kind of network this is, and all that a node needs to follow it. */
final class NetworkMethods {
    private final ChainEngine engine;

    NetworkMethods(ChainEngine engine) {
        this.engine = engine;
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("xinglin_networkInfo", params -> info());
        methods.put("xinglin_genesis", params -> GenesisJson.write(engine.genesis()));
    }

    private JsonNode info() {
        Genesis genesis = engine.genesis();
        NetworkOptions network = genesis.network();
        Block first = Objects.requireNonNull(engine.chain().block(0), "a chain has a first block");
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("chainId", Hex.quantity(genesis.chainId()))
                .put("genesisHash", first.hash().toString())
                .put("client", NodeMethods.CLIENT)
                .put("chainType", network.chainType())
                .put("consensus", network.consensus())
                .put("permissionStructure", network.permissionStructure())
                .put("dataLocation", network.dataLocation())
                .put("governance", network.governance())
                .put("turn", "round-robin")
                .put("baseFee", genesis.fees().moving() ? "moving" : "free")
                .put("gasLimit", Hex.quantity(genesis.gasLimit()))
                .put("seals", engine.seals());
        ArrayNode validators = json.putArray("validators");
        genesis.validators().members().forEach(validator -> validators.add(validator.toString()));
        return json;
    }
}
