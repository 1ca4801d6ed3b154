package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.codec.Bytes;

/** The arguments of a request, read by place; whatever is missing or of another shape is refused by name. */
final class Params {
    private static final int MAX_QUANTITY_BITS = 256;

    private final JsonNode values;
    private final @Nullable Subscriptions subscriptions;

    Params(JsonNode values, @Nullable Subscriptions subscriptions) {
        this.values = values;
        this.subscriptions = subscriptions;
    }

    /** Only a WebSocket can be told of something later. */
    Subscriptions subscriptions() throws RpcException {
        if (subscriptions == null) {
            throw new RpcException(RpcException.METHOD_NOT_FOUND, "notifications not supported");
        }
        return subscriptions;
    }

    @Nullable
    JsonNode optional(int index) {
        JsonNode value = values.get(index);
        return value == null || value.isNull() ? null : value;
    }

    JsonNode at(int index) throws RpcException {
        JsonNode value = optional(index);
        if (value == null) {
            throw RpcException.invalid("missing value for required argument " + index);
        }
        return value;
    }

    Address address(int index) throws RpcException {
        return address(at(index));
    }

    Hash hash(int index) throws RpcException {
        return hash(at(index));
    }

    Bytes data(int index) throws RpcException {
        return data(at(index));
    }

    BigInteger quantity(int index) throws RpcException {
        return quantity(at(index));
    }

    boolean flag(int index) {
        JsonNode value = optional(index);
        return value != null && value.asBoolean();
    }

    static Address address(JsonNode value) throws RpcException {
        return address(text(value));
    }

    static Address address(String text) throws RpcException {
        Bytes bytes = data(text);
        if (bytes.size() != Address.LENGTH) {
            throw RpcException.invalid("invalid argument: an address has 20 bytes, this has " + bytes.size());
        }
        return new Address(bytes.toArray());
    }

    static Hash hash(JsonNode value) throws RpcException {
        Bytes bytes = data(value);
        if (bytes.size() != Hash.LENGTH) {
            throw RpcException.invalid("invalid argument: a hash has 32 bytes, this has " + bytes.size());
        }
        return new Hash(bytes.toArray());
    }

    static Bytes data(JsonNode value) throws RpcException {
        return data(text(value));
    }

    private static Bytes data(String text) throws RpcException {
        try {
            return Bytes.fromHex(text);
        } catch (IllegalArgumentException noHex) {
            throw RpcException.invalid("invalid argument: " + noHex.getMessage());
        }
    }

    /** A quantity in hex; plain numbers are taken too, as go-ethereum takes them in some places. */
    static BigInteger quantity(JsonNode value) throws RpcException {
        if (value.isIntegralNumber() && value.bigIntegerValue().signum() >= 0) {
            return value.bigIntegerValue();
        }
        return quantity(text(value));
    }

    static BigInteger quantity(String text) throws RpcException {
        if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
            throw RpcException.invalid("invalid argument: not a quantity in hex: " + shortened(text));
        }
        BigInteger number = new BigInteger(text.substring(2), 16);
        if (number.bitLength() > MAX_QUANTITY_BITS) {
            throw RpcException.invalid("invalid argument: hex number > 256 bits");
        }
        return number;
    }

    static long number(JsonNode value) throws RpcException {
        BigInteger number = quantity(value);
        if (number.bitLength() > 63) {
            throw RpcException.invalid("invalid argument: hex number > 63 bits");
        }
        return number.longValue();
    }

    static String text(JsonNode value) throws RpcException {
        if (!value.isTextual()) {
            throw RpcException.invalid("invalid argument: a string is expected");
        }
        return value.textValue();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
