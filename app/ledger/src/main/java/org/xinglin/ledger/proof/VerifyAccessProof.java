package org.xinglin.ledger.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.ledger.proof.AccessProof.AccountProof;
import org.xinglin.ledger.proof.AccessProof.Claim;
import org.xinglin.ledger.proof.AccessProof.EventProof;

/** Checks a proof of access by itself: no node, no network, no trust in its maker. */
public final class VerifyAccessProof {
    private static final int RECEIPT_FIELDS = 4;
    private static final int LOGS = 3;
    private static final int LOG_FIELDS = 3;

    private VerifyAccessProof() {}

    /** @throws Unproven where the first link does not hold */
    public static ProvenAccess verify(byte[] file) throws Unproven {
        AccessProof proof = AccessProofFile.read(file);
        Claim claim = proof.claim();
        if (!claim.layouts().equals(AccessRule.layouts())) {
            throw new Unproven("the proof was made for other versions of the contracts than this console knows");
        }
        Header genesis = Header.read(proof.genesis());
        List<WalletAddress> validators = genesis.validators();
        Header block = sealed(proof.block(), validators);
        long asked = claim.at().getEpochSecond();
        requireTime(proof, block, validators);
        ProvenStorage storage = new ProvenStorage(claim.access(), claim.consortium());
        for (AccountProof account : proof.accounts()) {
            storage.add(block.stateRoot(), account);
        }
        AccessRule.Basis basis = new AccessRule(storage).basis(claim.record(), claim.member(), asked);
        storage.requireAllAsked();
        return new ProvenAccess(
                claim,
                basis,
                block.number(),
                Instant.ofEpochSecond(block.timestamp()),
                proof.next().isPresent(),
                genesis.hash(),
                validators,
                events(proof, validators, block));
    }

    private static Header sealed(byte[] encoded, List<WalletAddress> validators) throws Unproven {
        Header header = Header.read(encoded);
        header.requireSeal(validators);
        return header;
    }

    /** Without a block after it, a block's state says nothing about any later time than its own. */
    private static void requireTime(AccessProof proof, Header block, List<WalletAddress> validators) throws Unproven {
        long asked = proof.claim().at().getEpochSecond();
        if (block.timestamp() > asked) {
            throw new Unproven("the block is of a later time than was asked about");
        }
        if (proof.next().isPresent()) {
            requireNext(block, sealed(proof.next().get(), validators), asked);
        } else if (block.timestamp() != asked) {
            throw new Unproven("no next block shows that the block was still the last at the time asked about");
        }
    }

    private static void requireNext(Header block, Header next, long asked) throws Unproven {
        boolean follows = next.number() == block.number() + 1
                && Arrays.equals(next.parent(), block.hash().bytes());
        if (!follows || next.timestamp() <= asked) {
            throw new Unproven("the next block does not show that the block was the last at that time");
        }
    }

    private static List<ProvenEvent> events(AccessProof proof, List<WalletAddress> validators, Header block)
            throws Unproven {
        List<ProvenEvent> events = new ArrayList<>();
        for (EventProof event : proof.events()) {
            Header header = sealed(event.header(), validators);
            if (header.number() > block.number()) {
                throw new Unproven("an event of a later block");
            }
            int before = events.size();
            addConcerned(proof.claim(), header, logs(header, event), events);
            if (events.size() == before) {
                throw new Unproven("a receipt that does not concern record or member");
            }
        }
        return events;
    }

    private static List<RlpType> logs(Header header, EventProof event) throws Unproven {
        Optional<byte[]> receipt = TrieProof.value(header.receiptsRoot(), Trie.key(event.index()), event.nodes());
        if (receipt.isEmpty()) {
            throw new Unproven("a receipt that is not in its block");
        }
        byte[] encoded = receipt.get();
        boolean typed = encoded.length > 0 && encoded[0] >= 0; // below 0x80, EIP-2718
        byte[] plain = typed ? Arrays.copyOfRange(encoded, 1, encoded.length) : encoded;
        List<RlpType> fields = Rlps.list(plain).getValues();
        if (fields.size() != RECEIPT_FIELDS) {
            throw new Unproven("a receipt of " + fields.size() + " fields");
        }
        return Rlps.parts(fields.get(LOGS));
    }

    private static void addConcerned(Claim claim, Header header, List<RlpType> logs, List<ProvenEvent> events)
            throws Unproven {
        for (RlpType log : logs) {
            List<RlpType> fields = Rlps.parts(log);
            if (fields.size() != LOG_FIELDS) {
                throw new Unproven("a log of " + fields.size() + " fields");
            }
            WalletAddress contract = new WalletAddress(Numeric.toHexString(Rlps.bytes(fields.getFirst())));
            List<Digest> topics = new ArrayList<>();
            for (RlpType topic : Rlps.parts(fields.get(1))) {
                topics.add(Digest.of(Rlps.bytes(topic)));
            }
            if (Concern.of(claim, contract, topics)) {
                events.add(new ProvenEvent(
                        header.number(),
                        Instant.ofEpochSecond(header.timestamp()),
                        contract,
                        topics,
                        Rlps.bytes(fields.get(2))));
            }
        }
    }
}
