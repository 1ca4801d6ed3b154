package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.web3j.protocol.Web3jService;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.ledger.proof.ReceiptRlp;
import org.xinglin.ledger.proof.Trie;

/**
 * Believes a receipt only as part of a whole block: the header hashes to the block's name, all receipts of the block make the
 * root that the header bears, the validator whose turn it was sealed it, and the transaction stands where the receipt says.
 */
final class BlockReceipts implements ReceiptCheck {
    /** Blocks whose receipts were checked; many transactions of ours stand in one block. */
    private static final int REMEMBERED = 16;

    private final Rpc rpc;
    private final Web3jService service;
    private final FirstBlock first;
    private final Map<String, List<JsonNode>> checked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<JsonNode>> eldest) {
            return size() > REMEMBERED;
        }
    };

    BlockReceipts(Rpc rpc, Web3jService service, FirstBlock first) {
        this.rpc = rpc;
        this.service = service;
        this.first = first;
    }

    @Override
    public boolean holds(String transaction, TransactionReceipt receipt) throws Failed {
        String number = Numeric.encodeQuantity(receipt.getBlockNumber());
        JsonNode block = ask("eth_getBlockByNumber", number, false);
        if (!block.path("hash").asText().equalsIgnoreCase(receipt.getBlockHash())) {
            return false; // another block took its place, or this one is not here yet
        }
        int index = receipt.getTransactionIndex().intValueExact();
        require(block.path("transactions").path(index).asText().equalsIgnoreCase(transaction), transaction);
        JsonNode genuine = receipts(block, number, transaction).get(index);
        boolean ok = Numeric.toBigInt(genuine.path("status").asText("0x0")).equals(BigInteger.ONE);
        require(ok == receipt.isStatusOK(), transaction);
        return true;
    }

    /** All receipts of the block, which make the root in its header. */
    private synchronized List<JsonNode> receipts(JsonNode block, String number, String transaction) throws Failed {
        String hash = block.path("hash").asText();
        List<JsonNode> known = checked.get(hash);
        if (known != null) {
            return known;
        }
        require(HeaderHash.of(block).equalsIgnoreCase(hash), transaction);
        first.requireSeal(block);
        List<JsonNode> receipts = new ArrayList<>();
        ask(block, number).forEach(receipts::add);
        require(receipts.size() == block.path("transactions").size(), transaction);
        String root =
                Numeric.toHexString(Trie.ofList(encoded(receipts, transaction)).root());
        require(root.equalsIgnoreCase(block.path("receiptsRoot").asText()), transaction);
        checked.put(hash, receipts);
        return receipts;
    }

    private static List<byte[]> encoded(List<JsonNode> receipts, String transaction) throws Failed {
        List<byte[]> encoded = new ArrayList<>();
        for (JsonNode receipt : receipts) {
            try {
                encoded.add(ReceiptRlp.encode(receipt));
            } catch (IllegalArgumentException garbled) {
                throw new Failed(lie(transaction), garbled);
            }
        }
        return encoded;
    }

    /** By one question, or, where the node does not know it, by one a transaction. */
    private List<JsonNode> ask(JsonNode block, String number) throws Failed {
        List<JsonNode> receipts = new ArrayList<>();
        try {
            ask("eth_getBlockReceipts", number).forEach(receipts::add);
            return receipts;
        } catch (Failed failed) {
            if (!(failed.failure() instanceof Failure.Refused)) {
                throw failed;
            }
        }
        for (JsonNode hash : block.path("transactions")) {
            receipts.add(ask("eth_getTransactionReceipt", hash.asText()));
        }
        return receipts;
    }

    private JsonNode ask(String method, Object... parameters) throws Failed {
        return rpc.ask(new Request<>(method, List.of(parameters), service, RawAnswer.class))
                .json();
    }

    private static void require(boolean holds, String transaction) throws Failed {
        if (!holds) {
            throw new Failed(lie(transaction));
        }
    }

    private static Failure lie(String transaction) {
        return new Failure.Tampered("receipt of " + transaction);
    }
}
