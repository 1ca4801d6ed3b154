package org.xinglin.chain.block;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.codec.Bytes;

/** A signed transaction with its sender; the chain id is missing only in those signed before EIP-155. */
public record Transaction(
        TransactionType type,
        @Nullable BigInteger chainId,
        long nonce,
        Message message,
        TransactionSignature signature,
        Bytes raw,
        Hash hash) {
    public Address from() {
        return message.from();
    }
}
