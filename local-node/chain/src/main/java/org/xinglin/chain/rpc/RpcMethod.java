package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;

/** One method of the JSON-RPC. */
@FunctionalInterface
interface RpcMethod {
    JsonNode call(Params params) throws RpcException;
}
