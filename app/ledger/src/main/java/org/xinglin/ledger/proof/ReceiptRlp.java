package org.xinglin.ledger.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;

/** A receipt as it stands in the trie of its block (EIP-658, EIP-2718): the node's JSON form has more, and in other words. */
public final class ReceiptRlp {
    private ReceiptRlp() {}

    /** @throws IllegalArgumentException when a field is missing or no hexadecimal */
    public static byte[] encode(JsonNode receipt) {
        RlpList fields = new RlpList(
                RlpString.create(number(receipt, "status")),
                RlpString.create(number(receipt, "cumulativeGasUsed")),
                RlpString.create(bytes(receipt, "logsBloom")),
                logs(receipt.path("logs")));
        byte[] encoded = RlpEncoder.encode(fields);
        int type = receipt.hasNonNull("type") ? number(receipt, "type").intValueExact() : 0;
        if (type == 0) {
            return encoded;
        }
        byte[] typed = new byte[encoded.length + 1];
        typed[0] = (byte) type;
        System.arraycopy(encoded, 0, typed, 1, encoded.length);
        return typed;
    }

    private static RlpList logs(JsonNode logs) {
        List<RlpType> encoded = new ArrayList<>();
        for (JsonNode log : logs) {
            List<RlpType> topics = new ArrayList<>();
            for (JsonNode topic : log.path("topics")) {
                topics.add(RlpString.create(Numeric.hexStringToByteArray(topic.asText())));
            }
            encoded.add(new RlpList(
                    RlpString.create(bytes(log, "address")),
                    new RlpList(topics),
                    RlpString.create(bytes(log, "data"))));
        }
        return new RlpList(encoded);
    }

    private static BigInteger number(JsonNode from, String field) {
        return Numeric.toBigInt(text(from, field));
    }

    private static byte[] bytes(JsonNode from, String field) {
        return Numeric.hexStringToByteArray(text(from, field));
    }

    private static String text(JsonNode from, String field) {
        String text = from.path(field).asText();
        if (!text.startsWith("0x")) {
            throw new IllegalArgumentException("a receipt without " + field);
        }
        return text;
    }
}
