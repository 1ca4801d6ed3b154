package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.Web3jService;
import org.web3j.protocol.core.Request;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.proof.ReceiptRlp;

/** Questions for evidence, whose answers must not lose a field on the way. */
final class ChainQuestions {
    private final Rpc rpc;
    private final Web3jService service;

    ChainQuestions(Rpc rpc, Web3jService service) {
        this.rpc = rpc;
        this.service = service;
    }

    JsonNode block(long height) throws Failed {
        JsonNode block = ask("eth_getBlockByNumber", quantity(height), false);
        if (!block.isObject()) {
            throw Rpc.refused("no block " + height);
        }
        return block;
    }

    /** All receipts of a block as they stand in its trie. */
    List<byte[]> receipts(long height) throws Failed {
        List<byte[]> receipts = new ArrayList<>();
        for (JsonNode receipt : ask("eth_getBlockReceipts", quantity(height))) {
            receipts.add(ReceiptRlp.encode(receipt));
        }
        return receipts;
    }

    /** EIP-1186. */
    JsonNode proof(WalletAddress contract, BigInteger slot, long height) throws Failed {
        String key = Numeric.toHexStringWithPrefixZeroPadded(slot, 64);
        return ask("eth_getProof", contract.text(), List.of(key), quantity(height));
    }

    private JsonNode ask(String method, Object... parameters) throws Failed {
        return rpc.ask(new Request<>(method, List.of(parameters), service, RawAnswer.class))
                .json();
    }

    private static String quantity(long height) {
        return Numeric.encodeQuantity(BigInteger.valueOf(height));
    }
}
