package org.xinglin.chain.evm;

import io.horizen.evm.Hash;
import io.horizen.evm.StateDB;
import io.horizen.evm.TrieHasher;
import java.util.List;

/** The Merkle-Patricia root of a list, keyed by index, as for transactions and receipts. */
public final class TrieRoot {
    private TrieRoot() {}

    public static Hash of(List<byte[]> values) {
        return values.isEmpty() ? StateDB.EMPTY_ROOT_HASH : TrieHasher.Root(values.toArray(byte[][]::new));
    }
}
