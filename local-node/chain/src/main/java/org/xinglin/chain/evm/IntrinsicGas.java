package org.xinglin.chain.evm;

import org.xinglin.chain.block.AccessListEntry;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.codec.Bytes;

/** Gas that a transaction costs before its first instruction (yellow paper, section 6, and the EIPs named below). */
public final class IntrinsicGas {
    private static final long TRANSACTION = 21_000;
    /** EIP-2: a creation costs 32,000 more. */
    private static final long CREATION = 53_000;

    private static final long ZERO_BYTE = 4;
    /** EIP-2028. */
    private static final long OTHER_BYTE = 16;
    /** EIP-3860, for each 32 bytes of code that makes a contract. */
    private static final long INITCODE_WORD = 2;
    /** EIP-2930. */
    private static final long LISTED_ADDRESS = 2_400;

    private static final long LISTED_SLOT = 1_900;

    private IntrinsicGas() {}

    public static long of(Message message) {
        Bytes input = message.input();
        long gas = message.createsContract() ? CREATION + INITCODE_WORD * ((input.size() + 31L) / 32) : TRANSACTION;
        for (int i = 0; i < input.size(); i++) {
            gas += input.at(i) == 0 ? ZERO_BYTE : OTHER_BYTE;
        }
        for (AccessListEntry entry : message.accessList()) {
            gas += LISTED_ADDRESS + LISTED_SLOT * entry.slots().size();
        }
        return gas;
    }
}
