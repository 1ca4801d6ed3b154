package org.xinglin.chain.block;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Rlp;

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

    /** As it stands in a block: a typed one as a string of bytes, a legacy one as the list that it is (EIP-2718). */
    public byte[] inBody() {
        return type.typed() ? Rlp.bytes(raw) : raw.toArray();
    }
}
