package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Objects;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.engine.ChainEngine;

/** Methods about the node itself. It holds no accounts and has no peers. */
final class NodeMethods {
    static final String CLIENT = "xinglin/"
            + Objects.requireNonNullElse(NodeMethods.class.getPackage().getImplementationVersion(), "from-source")
            + "/libevm-1.1.0/java" + Runtime.version().feature();

    private final ChainEngine engine;

    NodeMethods(ChainEngine engine) {
        this.engine = engine;
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_chainId", params -> TextNode.valueOf(Hex.quantity(engine.chainId())));
        methods.put("eth_syncing", params -> syncing());
        methods.put("eth_accounts", params -> JsonNodeFactory.instance.arrayNode());
        methods.put("eth_mining", params -> BooleanNode.FALSE);
        methods.put("net_version", params -> TextNode.valueOf(Long.toString(engine.chainId())));
        methods.put("net_listening", params -> BooleanNode.TRUE);
        methods.put("net_peerCount", params -> TextNode.valueOf("0x0"));
        methods.put("web3_clientVersion", params -> TextNode.valueOf(CLIENT));
        methods.put(
                "web3_sha3",
                params -> TextNode.valueOf(Keccak.hash(params.data(0).toArray()).toString()));
    }

    private JsonNode syncing() {
        long head = engine.chain().head().number();
        long highest = engine.highestKnown();
        if (highest <= head) {
            return BooleanNode.FALSE;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("startingBlock", "0x0")
                .put("currentBlock", Hex.quantity(head))
                .put("highestBlock", Hex.quantity(highest));
    }
}
