package org.xinglin.chain.block;

import io.horizen.evm.Address;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.codec.Rlp;

/** Where a contract that an account creates will live (yellow paper, section 7). */
public final class ContractAddress {
    private ContractAddress() {}

    public static Address of(Address creator, long nonce) {
        return Keccak.addressOf(Keccak.hash(Rlp.list(Rlp.bytes(creator.toBytes()), Rlp.number(nonce))));
    }
}
