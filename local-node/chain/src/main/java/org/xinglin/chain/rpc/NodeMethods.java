package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.engine.ChainEngine;

/** Methods about the node itself. It holds no accounts and has no peers. */
final class NodeMethods {
    private static final String VERSION =
            "xinglin/0.1.0/libevm-1.1.0/java" + Runtime.version().feature();

    private final ChainEngine engine;

    NodeMethods(ChainEngine engine) {
        this.engine = engine;
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_chainId", params -> TextNode.valueOf(Hex.quantity(engine.chainId())));
        methods.put("eth_syncing", params -> BooleanNode.FALSE);
        methods.put("eth_accounts", params -> JsonNodeFactory.instance.arrayNode());
        methods.put("eth_mining", params -> BooleanNode.FALSE);
        methods.put("net_version", params -> TextNode.valueOf(Long.toString(engine.chainId())));
        methods.put("net_listening", params -> BooleanNode.TRUE);
        methods.put("net_peerCount", params -> TextNode.valueOf("0x0"));
        methods.put("web3_clientVersion", params -> TextNode.valueOf(VERSION));
        methods.put(
                "web3_sha3",
                params -> TextNode.valueOf(Keccak.hash(params.data(0).toArray()).toString()));
    }
}
