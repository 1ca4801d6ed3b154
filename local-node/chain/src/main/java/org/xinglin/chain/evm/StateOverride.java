package org.xinglin.chain.evm;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.codec.Bytes;

/** How an account is to look while a message is tried out; what is missing stays as it is. */
public record StateOverride(
        Address account,
        @Nullable BigInteger balance,
        @Nullable BigInteger nonce,
        @Nullable Bytes code,
        Map<Hash, Hash> storage) {
    public StateOverride {
        storage = Map.copyOf(storage);
    }
}
