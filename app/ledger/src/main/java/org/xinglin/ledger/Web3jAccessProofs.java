package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.core.chain.AccessProofs;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.settings.NodeAddresses.Contracts;
import org.xinglin.ledger.proof.AccessProof;
import org.xinglin.ledger.proof.AccessProof.Claim;
import org.xinglin.ledger.proof.AccessProof.EventProof;
import org.xinglin.ledger.proof.AccessProofFile;
import org.xinglin.ledger.proof.AccessRule;
import org.xinglin.ledger.proof.Concern;
import org.xinglin.ledger.proof.Trie;
import org.xinglin.ledger.proof.Unproven;
import org.xinglin.ledger.proof.VerifyAccessProof;

/** Gathers the evidence from a node, and hands out no proof that it has not verified itself. */
final class Web3jAccessProofs implements AccessProofs {
    private final ChainQuestions node;
    private final LogSearch logs;
    private final Contracts contracts;

    /** A place of a receipt. */
    private record Place(long height, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = Long.compare(height, other.height);
            return order != 0 ? order : Integer.compare(index, other.index);
        }
    }

    Web3jAccessProofs(ChainQuestions node, LogSearch logs, Contracts contracts) {
        this.node = node;
        this.logs = logs;
        this.contracts = contracts;
    }

    @Override
    public Proof prove(Digest record, WalletAddress member, Instant at) throws Failed {
        try {
            AccessProof proof = gather(record, member, at.getEpochSecond());
            byte[] file = AccessProofFile.write(proof);
            VerifyAccessProof.verify(file);
            return new Proof(file, proof.claim().at());
        } catch (AskedStorage.NoAnswer none) {
            throw new Failed(none.failed().failure(), none);
        } catch (Unproven | IllegalArgumentException contradiction) {
            throw new Failed(new Failure.Tampered("proof of access"), contradiction);
        }
    }

    private AccessProof gather(Digest record, WalletAddress member, long asked) throws Failed, Unproven {
        long head = logs.head();
        long height = lastBefore(asked, head);
        long shown = height < head ? asked : time(height); // nothing shows what came after the newest block
        Claim claim = new Claim(
                record,
                member,
                Instant.ofEpochSecond(shown),
                contracts.access(),
                contracts.consortium(),
                AccessRule.layouts());
        AskedStorage storage = new AskedStorage(node, contracts, height);
        new AccessRule(storage).basis(record, member, shown);
        return new AccessProof(
                claim,
                header(0),
                header(height),
                height < head ? Optional.of(header(height + 1)) : Optional.empty(),
                storage.proofs(),
                events(claim, height));
    }

    /** The last block that was sealed at that time or before. */
    private long lastBefore(long time, long head) throws Failed {
        long low = Math.max(1, logs.firstBlock());
        if (time(low) > time) {
            throw Failed.invalid(Problem.BAD_DATE, Instant.ofEpochSecond(time).toString());
        }
        long high = head;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (time(middle) <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long time(long height) throws Failed {
        return Json.number(node.block(height).path("timestamp"));
    }

    private byte[] header(long height) throws Failed {
        return HeaderHash.encode(node.block(height));
    }

    private List<EventProof> events(Claim claim, long last) throws Failed {
        String record = LogSearch.topic(claim.record());
        List<String> access = List.of(claim.access().text());
        List<Log> found = new ArrayList<>(logs.between(access, logs.firstBlock(), last, "", record));
        found.addAll(logs.between(access, logs.firstBlock(), last, "", "", record)); // as the successor of another
        found.addAll(logs.between(
                List.of(claim.consortium().text()), logs.firstBlock(), last, "", LogSearch.topic(claim.member())));
        TreeSet<Place> places = new TreeSet<>();
        for (Log log : found) {
            List<Digest> topics = log.getTopics().stream().map(Digest::ofHex).toList();
            if (Concern.of(claim, new WalletAddress(log.getAddress()), topics)) {
                places.add(new Place(
                        log.getBlockNumber().longValueExact(),
                        log.getTransactionIndex().intValueExact()));
            }
        }
        List<EventProof> events = new ArrayList<>();
        for (Place place : places) {
            events.add(event(place));
        }
        return events;
    }

    private EventProof event(Place place) throws Failed {
        JsonNode block = node.block(place.height());
        List<byte[]> nodes = Trie.ofList(node.receipts(place.height())).proof(Trie.key(place.index()));
        return new EventProof(HeaderHash.encode(block), place.index(), nodes);
    }
}
