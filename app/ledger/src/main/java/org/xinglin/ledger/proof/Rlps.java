package org.xinglin.ledger.proof;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.web3j.rlp.RlpDecoder;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/** Reads RLP strictly: one item, nothing after it, and the only encoding that it can have. */
final class Rlps {
    private Rlps() {}

    static RlpList list(byte[] encoded) throws Unproven {
        if (item(encoded) instanceof RlpList list) {
            return list;
        }
        throw new Unproven("a list was expected");
    }

    private static RlpType item(byte[] encoded) throws Unproven {
        try {
            List<RlpType> items = RlpDecoder.decode(encoded).getValues();
            if (items.size() == 1 && Arrays.equals(RlpEncoder.encode(items.getFirst()), encoded)) {
                return items.getFirst();
            }
        } catch (RuntimeException garbled) {
            // web3j's decoder reports odd bytes by unchecked exceptions of its own and of the JDK.
            throw new Unproven("no RLP", garbled);
        }
        throw new Unproven("no RLP, or not in its shortest form");
    }

    static byte[] bytes(RlpType value) throws Unproven {
        if (value instanceof RlpString string) {
            return string.getBytes();
        }
        throw new Unproven("bytes were expected");
    }

    static List<RlpType> parts(RlpType value) throws Unproven {
        if (value instanceof RlpList list) {
            return list.getValues();
        }
        throw new Unproven("a list was expected");
    }

    static BigInteger number(RlpType value) throws Unproven {
        return new BigInteger(1, bytes(value));
    }

    /** The value of a trie of storage: the RLP of a number. */
    static byte[] string(byte[] encoded) throws Unproven {
        return bytes(item(encoded));
    }
}
