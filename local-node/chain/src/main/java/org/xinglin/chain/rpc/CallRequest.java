package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.AccessListEntry;
import org.xinglin.chain.block.FeeOffer;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.codec.Bytes;

/** Reads the transaction object of eth_call and eth_estimateGas. */
final class CallRequest {
    private static final Address NOBODY = new Address(new byte[Address.LENGTH]);

    private final JsonNode json;

    private CallRequest(JsonNode json) {
        this.json = json;
    }

    static Message read(JsonNode json, long gasLimit) throws RpcException {
        if (!json.isObject()) {
            throw RpcException.invalid("invalid argument 0: a transaction object is expected");
        }
        return new CallRequest(json).message(gasLimit);
    }

    private Message message(long gasLimit) throws RpcException {
        JsonNode from = field("from");
        JsonNode to = field("to");
        BigInteger gas = quantity("gas", BigInteger.valueOf(gasLimit)).min(BigInteger.valueOf(gasLimit));
        return new Message(
                from == null ? NOBODY : Params.address(from),
                to == null ? null : Params.address(to),
                quantity("value", BigInteger.ZERO),
                input(),
                gas.longValue(),
                fee(),
                accessList());
    }

    /** Newer tools say input, older ones data; both only if they are the same. */
    private Bytes input() throws RpcException {
        JsonNode input = field("input");
        JsonNode data = field("data");
        if (input == null || data == null) {
            JsonNode given = input == null ? data : input;
            return given == null ? Bytes.EMPTY : Params.data(given);
        }
        if (!Params.data(input).equals(Params.data(data))) {
            throw RpcException.invalid("both \"data\" and \"input\" are set and not equal");
        }
        return Params.data(input);
    }

    private FeeOffer fee() throws RpcException {
        boolean dynamic = field("maxFeePerGas") != null || field("maxPriorityFeePerGas") != null;
        if (!dynamic) {
            return FeeOffer.gasPrice(quantity("gasPrice", BigInteger.ZERO));
        }
        if (field("gasPrice") != null) {
            throw RpcException.invalid("both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) specified");
        }
        BigInteger tip = quantity("maxPriorityFeePerGas", BigInteger.ZERO);
        return new FeeOffer(quantity("maxFeePerGas", tip), tip);
    }

    private List<AccessListEntry> accessList() throws RpcException {
        List<AccessListEntry> entries = new ArrayList<>();
        JsonNode list = field("accessList");
        if (list == null) {
            return entries;
        }
        for (JsonNode entry : list) {
            List<Hash> slots = new ArrayList<>();
            for (JsonNode slot : entry.path("storageKeys")) {
                slots.add(Params.hash(slot));
            }
            entries.add(new AccessListEntry(Params.address(entry.path("address")), slots));
        }
        return entries;
    }

    private BigInteger quantity(String name, BigInteger otherwise) throws RpcException {
        JsonNode value = field(name);
        return value == null ? otherwise : Params.quantity(value);
    }

    private @Nullable JsonNode field(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
