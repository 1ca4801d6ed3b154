package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses.Contracts;
import org.xinglin.ledger.proof.AccessProof.AccountProof;
import org.xinglin.ledger.proof.AccessProof.SlotProof;
import org.xinglin.ledger.proof.AccessRule;
import org.xinglin.ledger.proof.Unproven;

/** The storage of the two contracts at one block: each word is asked for with its proof, and the proofs are kept. */
final class AskedStorage implements AccessRule.Storage {
    private static final int WORD = 32;

    private final ChainQuestions node;
    private final Contracts contracts;
    private final long height;
    private final Map<WalletAddress, Map<BigInteger, JsonNode>> answers = new LinkedHashMap<>();

    /** The node's failure on its way through the rule. */
    static final class NoAnswer extends RuntimeException {
        private final transient Failed failed;

        NoAnswer(Failed failed) {
            super(failed);
            this.failed = failed;
        }

        Failed failed() {
            return failed;
        }
    }

    AskedStorage(ChainQuestions node, Contracts contracts, long height) {
        this.node = node;
        this.contracts = contracts;
        this.height = height;
    }

    @Override
    public byte[] ofAccess(BigInteger slot) throws Unproven {
        return word(contracts.access(), slot);
    }

    @Override
    public byte[] ofConsortium(BigInteger slot) throws Unproven {
        return word(contracts.consortium(), slot);
    }

    /** What was asked, by contract. Both contracts are in it: an answer that needs nothing of one shows that it is there. */
    List<AccountProof> proofs() throws Unproven {
        List<AccountProof> proofs = new ArrayList<>();
        for (WalletAddress contract : List.of(contracts.access(), contracts.consortium())) {
            Map<BigInteger, JsonNode> words = answers.getOrDefault(contract, Map.of());
            List<SlotProof> slots = new ArrayList<>();
            for (Map.Entry<BigInteger, JsonNode> word : words.entrySet()) {
                JsonNode storage = word.getValue().path("storageProof").path(0);
                slots.add(new SlotProof(Numeric.toBytesPadded(word.getKey(), WORD), nodes(storage.path("proof"))));
            }
            JsonNode any = words.isEmpty()
                    ? ask(contract, BigInteger.ZERO)
                    : words.values().iterator().next();
            proofs.add(new AccountProof(contract, nodes(any.path("accountProof")), slots));
        }
        return proofs;
    }

    private byte[] word(WalletAddress contract, BigInteger slot) throws Unproven {
        JsonNode answer =
                answers.computeIfAbsent(contract, none -> new LinkedHashMap<>()).get(slot);
        if (answer == null) {
            answer = ask(contract, slot);
            answers.getOrDefault(contract, Map.of()).put(slot, answer);
        }
        String value = answer.path("storageProof").path(0).path("value").asText();
        try {
            return Numeric.toBytesPadded(Numeric.toBigInt(value), WORD);
        } catch (RuntimeException garbled) {
            throw new Unproven("the node's word is none", garbled); // NumberFormatException and web3j's own
        }
    }

    private JsonNode ask(WalletAddress contract, BigInteger slot) {
        try {
            return node.proof(contract, slot, height);
        } catch (Failed failed) {
            throw new NoAnswer(failed);
        }
    }

    private static List<byte[]> nodes(JsonNode array) {
        List<byte[]> nodes = new ArrayList<>();
        array.forEach(node -> nodes.add(Numeric.hexStringToByteArray(node.asText())));
        return nodes;
    }
}
