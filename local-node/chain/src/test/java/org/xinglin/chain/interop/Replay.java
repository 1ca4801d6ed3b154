package org.xinglin.chain.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.web3j.utils.Numeric;

/** Sends the same transactions to both nodes at the same block time, and notes what is not equal. */
final class Replay {
    private static final List<String> RECEIPT = List.of(
            "type",
            "status",
            "from",
            "to",
            "gasUsed",
            "cumulativeGasUsed",
            "effectiveGasPrice",
            "contractAddress",
            "logsBloom",
            "transactionIndex",
            "blockNumber");
    private static final List<String> LOG = List.of("address", "topics", "data", "logIndex", "transactionIndex");

    /** Not the state's root: anvil's trie keeps accounts that were touched and are empty, against EIP-161. */
    private static final List<String> BLOCK =
            List.of("number", "timestamp", "gasUsed", "transactionsRoot", "receiptsRoot", "logsBloom");

    private static final int SHOWN = 160;

    private final Peer ours;
    private final Peer theirs;
    private final SteppingClock clock;
    private final Tally tally = new Tally();

    Replay(Peer ours, Peer theirs, SteppingClock clock) {
        this.ours = ours;
        this.theirs = theirs;
        this.clock = clock;
    }

    Tally tally() {
        return tally;
    }

    /** Sends in this order and compares; the receipts of ours, in that order, of those that were accepted. */
    List<JsonNode> send(List<Attempt> attempts) {
        boolean alone = attempts.size() == 1;
        theirs.get("evm_setNextBlockTimestamp", clock.step());
        // anvil makes an empty block for a transaction that has to wait for an earlier one
        theirs.get("evm_setAutomine", alone);
        List<Attempt> accepted = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (Attempt attempt : attempts) {
            sentToBoth(attempt).ifPresent(hash -> {
                accepted.add(attempt);
                hashes.add(hash);
            });
        }
        if (!alone) {
            theirs.get("evm_mine");
        }
        accepted.forEach(attempt -> attempt.sender().used(1));
        List<JsonNode> receipts = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            receipts.add(compared(accepted.get(i), hashes.get(i), alone));
        }
        return receipts;
    }

    private Optional<String> sentToBoth(Attempt attempt) {
        JsonNode us = ours.ask("eth_sendRawTransaction", attempt.raw());
        if (us.has("error")) {
            if (theyRefuse(attempt.raw())) {
                tally.refused(attempt.kind());
            } else {
                tally.different(attempt, "accepted by anvil only", us.toString(), "a receipt");
            }
            return Optional.empty();
        }
        JsonNode them = theirs.ask("eth_sendRawTransaction", attempt.raw());
        if (them.has("error")) {
            tally.different(attempt, "refused by anvil only", us.toString(), them.toString());
            return Optional.empty();
        }
        return Optional.of(us.get("result").asText());
    }

    /** Some that can never be in a block anvil takes, and leaves out of the block that it makes for them. */
    private boolean theyRefuse(String raw) {
        JsonNode before = theirs.get("evm_snapshot");
        theirs.get("evm_setAutomine", false);
        JsonNode them = theirs.ask("eth_sendRawTransaction", raw);
        if (them.has("error")) {
            return true;
        }
        String hash = them.get("result").asText();
        theirs.get("evm_mine");
        boolean leftOut = theirs.get("eth_getTransactionReceipt", hash).isNull();
        theirs.ask("anvil_dropTransaction", hash);
        theirs.get("evm_revert", before.asText());
        return leftOut;
    }

    private JsonNode compared(Attempt attempt, String hash, boolean alone) {
        JsonNode us = ours.receipt(hash);
        JsonNode them = theirs.receipt(hash);
        String difference = difference(us, them);
        if (difference.isEmpty() && alone) {
            difference = outputs(attempt, us.get("blockNumber").asText());
        }
        if (difference.isEmpty()) {
            tally.equal(attempt.kind(), us.get("status").asText().equals("0x1"));
        } else {
            tally.different(attempt, difference, us.toString(), them.toString());
        }
        return us;
    }

    private String difference(JsonNode us, JsonNode them) {
        List<String> names = fields(RECEIPT, us, them);
        JsonNode ourLogs = us.get("logs");
        JsonNode theirLogs = them.get("logs");
        if (ourLogs.size() != theirLogs.size()) {
            names.add("number of logs");
        }
        for (int i = 0; i < Math.min(ourLogs.size(), theirLogs.size()); i++) {
            names.addAll(fields(LOG, ourLogs.get(i), theirLogs.get(i)));
        }
        String number = us.get("blockNumber").asText();
        names.addAll(fields(
                BLOCK,
                ours.get("eth_getBlockByNumber", number, false),
                theirs.get("eth_getBlockByNumber", number, false)));
        return String.join(", ", names);
    }

    /** What the same call returns or reverts with in the state just before its block. */
    private String outputs(Attempt attempt, String block) {
        String before = Numeric.encodeQuantity(Numeric.decodeQuantity(block).subtract(BigInteger.ONE));
        JsonNode us = ours.ask("eth_call", Views.of(attempt.draft(), attempt.sender()), before);
        JsonNode them = theirs.ask("eth_call", Views.of(attempt.draft(), attempt.sender()), before);
        String ourOutput = output(us);
        String theirOutput = output(them);
        return ourOutput.equals(theirOutput) ? "" : "eth_call " + shortened(us) + " but " + shortened(them);
    }

    private static String output(JsonNode answer) {
        return answer.has("result")
                ? answer.get("result").asText()
                : "failed " + answer.at("/error/data").asText("");
    }

    private static List<String> fields(List<String> names, JsonNode us, JsonNode them) {
        List<String> different = new ArrayList<>();
        for (String name : names) {
            if (!text(us, name).equals(text(them, name))) {
                different.add(name + " " + text(us, name) + " but " + text(them, name));
            }
        }
        return different;
    }

    private static String text(JsonNode object, String field) {
        return String.valueOf(object.get(field)).toLowerCase(Locale.ROOT);
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
