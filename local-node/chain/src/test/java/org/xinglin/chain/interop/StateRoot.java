package org.xinglin.chain.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
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

/** The root of Ethereum's state over accounts as anvil dumps them, by web3j's RLP and a trie that knows nothing of ours. */
final class StateRoot {
    private static final RlpType NOTHING = RlpString.create("");
    private static final int HASHED_FROM = 32;

    private StateRoot() {}

    /** Without empty accounts (EIP-161), which anvil keeps. */
    static String of(JsonNode accounts) {
        Map<String, byte[]> leaves = new TreeMap<>();
        accounts.properties().forEach(entry -> {
            JsonNode account = entry.getValue();
            if (!isEmpty(account)) {
                leaves.put(key(entry.getKey()), account(account));
            }
        });
        return Numeric.toHexString(root(leaves));
    }

    private static boolean isEmpty(JsonNode account) {
        return nonce(account).signum() == 0
                && number(account.get("balance")).signum() == 0
                && account.get("code").asText().equals("0x");
    }

    private static byte[] account(JsonNode account) {
        Map<String, byte[]> slots = new TreeMap<>();
        account.get("storage").properties().forEach(entry -> {
            BigInteger value = number(entry.getValue());
            if (value.signum() != 0) {
                String slot = Numeric.toHexStringWithPrefixZeroPadded(Numeric.toBigInt(entry.getKey()), 64);
                slots.put(key(slot), RlpEncoder.encode(RlpString.create(value)));
            }
        });
        byte[] code = Hash.sha3(Numeric.hexStringToByteArray(account.get("code").asText()));
        return RlpEncoder.encode(new RlpList(
                RlpString.create(nonce(account)),
                RlpString.create(number(account.get("balance"))),
                RlpString.create(root(slots)),
                RlpString.create(code)));
    }

    private static byte[] root(Map<String, byte[]> leaves) {
        RlpType top = leaves.isEmpty() ? NOTHING : node(new ArrayList<>(leaves.entrySet()), 0);
        return Hash.sha3(RlpEncoder.encode(top));
    }

    /** @param depth digits that all keys have in common by their place in the trie */
    private static RlpType node(List<Map.Entry<String, byte[]>> leaves, int depth) {
        String first = leaves.getFirst().getKey();
        if (leaves.size() == 1) {
            return new RlpList(
                    path(first.substring(depth), true),
                    RlpString.create(leaves.getFirst().getValue()));
        }
        int common = depth;
        String last = leaves.getLast().getKey();
        while (first.charAt(common) == last.charAt(common)) {
            common++;
        }
        return common > depth
                ? new RlpList(path(first.substring(depth, common), false), reference(branch(leaves, common)))
                : branch(leaves, depth);
    }

    private static RlpType branch(List<Map.Entry<String, byte[]>> leaves, int depth) {
        List<RlpType> children = new ArrayList<>();
        for (char digit : "0123456789abcdef".toCharArray()) {
            List<Map.Entry<String, byte[]>> below = leaves.stream()
                    .filter(leaf -> leaf.getKey().charAt(depth) == digit)
                    .toList();
            children.add(below.isEmpty() ? NOTHING : reference(node(below, depth + 1)));
        }
        children.add(NOTHING);
        return new RlpList(children);
    }

    private static RlpType reference(RlpType node) {
        byte[] encoded = RlpEncoder.encode(node);
        return encoded.length < HASHED_FROM ? node : RlpString.create(Hash.sha3(encoded));
    }

    /** The hex-prefix encoding of the yellow paper, appendix C. */
    private static RlpType path(String digits, boolean leaf) {
        boolean odd = digits.length() % 2 == 1;
        String flag = Integer.toString((leaf ? 2 : 0) + (odd ? 1 : 0));
        return RlpString.create(Numeric.hexStringToByteArray(flag + (odd ? "" : "0") + digits));
    }

    private static String key(String hex) {
        return Numeric.toHexStringNoPrefix(Hash.sha3(Numeric.hexStringToByteArray(hex)));
    }

    private static BigInteger nonce(JsonNode account) {
        return number(account.get("nonce"));
    }

    private static BigInteger number(JsonNode value) {
        return value.isNumber() ? value.bigIntegerValue() : Numeric.toBigInt(value.asText());
    }
}
