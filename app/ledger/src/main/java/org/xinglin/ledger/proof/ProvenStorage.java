package org.xinglin.ledger.proof;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.web3j.crypto.Hash;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.ledger.proof.AccessProof.AccountProof;
import org.xinglin.ledger.proof.AccessProof.SlotProof;

/** The words of storage that a proof shows, against the state's root; whatever it does not show is asked for in vain. */
final class ProvenStorage implements AccessRule.Storage {
    private static final int WORD = 32;
    private static final int ACCOUNT_FIELDS = 4;
    private static final int STORAGE_ROOT = 2;

    private final WalletAddress access;
    private final WalletAddress consortium;
    private final Map<WalletAddress, Map<BigInteger, byte[]>> words = new HashMap<>();
    private final Set<BigInteger> asked = new HashSet<>();

    ProvenStorage(WalletAddress access, WalletAddress consortium) {
        this.access = access;
        this.consortium = consortium;
    }

    void add(byte[] stateRoot, AccountProof proof) throws Unproven {
        if (words.containsKey(proof.address())) {
            throw new Unproven("a contract is proven twice");
        }
        byte[] key = Hash.sha3(Numeric.hexStringToByteArray(proof.address().text()));
        Optional<byte[]> account = TrieProof.value(stateRoot, key, proof.nodes());
        if (account.isEmpty()) {
            throw new Unproven("there is no contract " + proof.address());
        }
        List<RlpType> fields = Rlps.list(account.get()).getValues();
        if (fields.size() != ACCOUNT_FIELDS) {
            throw new Unproven("an account of " + fields.size() + " fields");
        }
        byte[] root = Rlps.bytes(fields.get(STORAGE_ROOT));
        Map<BigInteger, byte[]> slots = new HashMap<>();
        for (SlotProof slot : proof.slots()) {
            byte[] word = word(root, slot);
            if (slots.put(new BigInteger(1, slot.slot()), word) != null) {
                throw new Unproven("a word is proven twice");
            }
        }
        words.put(proof.address(), slots);
    }

    private static byte[] word(byte[] root, SlotProof slot) throws Unproven {
        if (slot.slot().length != WORD) {
            throw new Unproven("a slot has 32 bytes");
        }
        Optional<byte[]> found = TrieProof.value(root, Hash.sha3(slot.slot()), slot.nodes());
        byte[] word = new byte[WORD];
        if (found.isPresent()) {
            byte[] value = Rlps.string(found.get());
            if (value.length == 0 || value.length > WORD) {
                throw new Unproven("a word of " + value.length + " bytes");
            }
            System.arraycopy(value, 0, word, WORD - value.length, value.length);
        }
        return word;
    }

    /** @throws Unproven when a word was shown that the answer did not need */
    void requireAllAsked() throws Unproven {
        int shown = 0;
        for (Map<BigInteger, byte[]> slots : words.values()) {
            shown += slots.size();
        }
        if (words.size() != 2 || shown != asked.size()) {
            throw new Unproven("the proof shows other than the answer needs");
        }
    }

    @Override
    public byte[] ofAccess(BigInteger slot) throws Unproven {
        return word(access, slot);
    }

    @Override
    public byte[] ofConsortium(BigInteger slot) throws Unproven {
        return word(consortium, slot);
    }

    private byte[] word(WalletAddress contract, BigInteger slot) throws Unproven {
        byte[] word = words.getOrDefault(contract, Map.of()).get(slot);
        if (word == null) {
            throw new Unproven("the proof does not show a word that the answer needs");
        }
        asked.add(slot);
        return Arrays.copyOf(word, WORD);
    }
}
