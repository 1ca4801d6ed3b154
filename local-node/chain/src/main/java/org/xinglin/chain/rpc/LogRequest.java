package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.engine.LogFilter;

/** Reads the filter object of eth_getLogs, eth_newFilter and the subscription to logs. */
final class LogRequest {
    /** The machine has no more topics than LOG4 gives. */
    private static final int MAX_TOPICS = 4;

    private LogRequest() {}

    static LogFilter read(@Nullable JsonNode json) throws RpcException {
        if (json == null) {
            return new LogFilter(Set.of(), List.of());
        }
        if (!json.isObject()) {
            throw RpcException.invalid("invalid argument: a filter object is expected");
        }
        return new LogFilter(addresses(json.path("address")), topics(json.path("topics")));
    }

    private static Set<Address> addresses(JsonNode json) throws RpcException {
        Set<Address> addresses = new HashSet<>();
        for (JsonNode item : oneOrMany(json)) {
            addresses.add(Params.address(item));
        }
        return addresses;
    }

    private static List<Set<Hash>> topics(JsonNode json) throws RpcException {
        if (json.size() > MAX_TOPICS) {
            throw RpcException.invalid("exceed max topics");
        }
        List<Set<Hash>> topics = new ArrayList<>();
        for (JsonNode place : json) {
            Set<Hash> wanted = new HashSet<>();
            boolean any = false;
            for (JsonNode item : oneOrMany(place)) {
                if (item.isNull()) {
                    any = true;
                } else {
                    wanted.add(Params.hash(item));
                }
            }
            topics.add(any ? Set.of() : wanted);
        }
        return topics;
    }

    private static Iterable<JsonNode> oneOrMany(JsonNode json) {
        if (json.isArray()) {
            return json;
        }
        return json.isMissingNode() || json.isNull() ? List.of() : List.of(json);
    }
}
