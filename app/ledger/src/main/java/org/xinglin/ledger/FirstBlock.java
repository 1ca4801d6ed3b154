package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.node.BlockZero;
import org.xinglin.ledger.proof.Seals;
import org.xinglin.ledger.proof.Unproven;

/**
 * The first block of the chain, asked for once. Its header hashes to the name that it is compared by, and names the validators:
 * a node that shows the right one can not make up a later block.
 */
final class FirstBlock implements BlockZero {
    private final ChainQuestions node;
    private Optional<Known> known = Optional.empty();
    private Optional<Digest> expected = Optional.empty();

    private record Known(Digest hash, Optional<Seals> seals) {}

    FirstBlock(ChainQuestions node) {
        this.node = node;
    }

    @Override
    public Digest hash() throws Failed {
        return known().hash();
    }

    @Override
    public synchronized void expect(Digest hash) {
        expected = Optional.of(hash);
    }

    /** @throws Failed Tampered when the block is not sealed as this chain's blocks are */
    void requireSeal(JsonNode block) throws Failed {
        Optional<Seals> seals = known().seals();
        if (seals.isEmpty()) {
            return; // a chain of another kind
        }
        try {
            seals.get().require(HeaderHash.encode(block));
        } catch (Unproven unsealed) {
            throw new Failed(
                    new Failure.Tampered("block " + block.path("number").asText()), unsealed);
        }
    }

    private synchronized Known known() throws Failed {
        if (known.isEmpty()) {
            JsonNode block = node.block(0);
            String hash = HeaderHash.of(block);
            if (!hash.equalsIgnoreCase(block.path("hash").asText())) {
                throw new Failed(new Failure.Tampered("block 0"));
            }
            if (expected.isPresent() && !expected.get().hex().equalsIgnoreCase(hash)) {
                throw new Failed(new Failure.Tampered("block 0 of another chain"));
            }
            known = Optional.of(new Known(Digest.ofHex(hash), Seals.of(HeaderHash.encode(block))));
        }
        return known.get();
    }
}
