package org.xinglin.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.web3j.crypto.Hash;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;

/** A Merkle-Patricia trie written from the yellow paper (appendix D), slow and plain, to check roots against. */
final class ReferenceTrie {
    private ReferenceTrie() {}

    /** The root of a list under the RLP of each index. */
    static String root(List<byte[]> values) {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            byte[] key = RlpEncoder.encode(RlpString.create(i));
            entries.put(Numeric.toHexStringNoPrefix(key), values.get(i));
        }
        byte[] top = entries.isEmpty() ? new byte[] {(byte) 0x80} : RlpEncoder.encode(node(entries));
        return Numeric.toHexString(Hash.sha3(top));
    }

    private static RlpType node(Map<String, byte[]> entries) {
        String first = entries.keySet().iterator().next();
        if (entries.size() == 1) {
            return new RlpList(path(first, true), RlpString.create(entries.get(first)));
        }
        int shared = sharedLength(entries.keySet());
        if (shared > 0) {
            return new RlpList(path(first.substring(0, shared), false), reference(node(cut(entries, shared))));
        }
        List<RlpType> branch = new ArrayList<>();
        for (char digit : "0123456789abcdef".toCharArray()) {
            Map<String, byte[]> below = new TreeMap<>();
            entries.forEach((key, value) -> {
                if (!key.isEmpty() && key.charAt(0) == digit) {
                    below.put(key.substring(1), value);
                }
            });
            branch.add(below.isEmpty() ? RlpString.create(new byte[0]) : reference(node(below)));
        }
        branch.add(RlpString.create(entries.getOrDefault("", new byte[0])));
        return new RlpList(branch);
    }

    private static RlpType reference(RlpType node) {
        byte[] encoded = RlpEncoder.encode(node);
        return encoded.length < 32 ? node : RlpString.create(Hash.sha3(encoded));
    }

    private static RlpString path(String nibbles, boolean leaf) {
        boolean odd = nibbles.length() % 2 == 1;
        int flag = (leaf ? 2 : 0) + (odd ? 1 : 0);
        String hex = flag + (odd ? "" : "0") + nibbles;
        return RlpString.create(Numeric.hexStringToByteArray(hex));
    }

    private static int sharedLength(Iterable<String> keys) {
        String first = keys.iterator().next();
        int length = first.length();
        for (String key : keys) {
            int same = 0;
            while (same < Math.min(length, key.length()) && key.charAt(same) == first.charAt(same)) {
                same++;
            }
            length = same;
        }
        return length;
    }

    private static Map<String, byte[]> cut(Map<String, byte[]> entries, int length) {
        Map<String, byte[]> shorter = new TreeMap<>();
        entries.forEach((key, value) -> shorter.put(key.substring(length), value));
        return shorter;
    }
}
