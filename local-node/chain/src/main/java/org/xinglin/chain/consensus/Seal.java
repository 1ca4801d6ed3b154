package org.xinglin.chain.consensus;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.SenderRecovery;
import org.xinglin.chain.block.SignedDigest;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Keccak;

/**
 * Proof of authority: the extra data is 32 bytes of free text and the proposer's signature of 65 bytes, which covers
 * the header with the signature left out (the layout of EIP-225).
 */
public final class Seal {
    private static final int VANITY = 32;
    private static final int SIGNATURE = 65;

    private Seal() {}

    /** Extra data of a header that is not sealed yet. */
    public static Bytes vanity() {
        return Bytes.of(Arrays.copyOf("xinglin".getBytes(StandardCharsets.US_ASCII), VANITY));
    }

    /** Extra data of the genesis block, which names the validators instead of being sealed. */
    public static Bytes genesis(ValidatorSet validators) {
        Bytes extra = vanity();
        for (Address validator : validators.members()) {
            extra = extra.concat(Bytes.of(validator.toBytes()));
        }
        return extra.concat(Bytes.of(new byte[SIGNATURE]));
    }

    public static BlockHeader seal(BlockHeader header, ValidatorKey key) {
        BlockHeader open = header.withExtraData(vanity());
        return open.withExtraData(open.extraData().concat(key.sign(open.hash())));
    }

    /** Refuses a header that is not sealed by the validator whose turn it is; the message says what is wrong. */
    public static void verify(BlockHeader header, ValidatorSet validators) throws SealException {
        Address proposer = header.context().proposer();
        Address signer = signer(header);
        if (!proposer.equals(signer)) {
            throw new SealException("block " + header.number() + " has a forged seal: it names " + proposer
                    + " as its proposer and was signed by " + (signer == null ? "nobody" : signer));
        }
        if (!validators.contains(proposer)) {
            throw new SealException("block " + header.number() + " was sealed by " + proposer
                    + ", which is no validator of this chain");
        }
        Address due = validators.proposerOf(header.number());
        if (!proposer.equals(due)) {
            throw new SealException("block " + header.number() + " was sealed out of turn by validator " + proposer
                    + ": it was the turn of " + due);
        }
    }

    private static @Nullable Address signer(BlockHeader header) throws SealException {
        Bytes extra = header.extraData();
        if (extra.size() != VANITY + SIGNATURE) {
            throw new SealException("block " + header.number() + " has no seal");
        }
        return SenderRecovery.recover(new SignedDigest(
                header.withExtraData(extra.slice(0, VANITY)).hash(),
                BigInteger.valueOf(extra.at(VANITY + 64)),
                new BigInteger(1, extra.slice(VANITY, VANITY + 32).toArray()),
                new BigInteger(1, extra.slice(VANITY + 32, VANITY + 64).toArray())));
    }

    /** PREVRANDAO of a chain of known validators: unlike Ethereum's beacon it can be foreseen, and only differs by block. */
    public static Hash random(Hash parent) {
        return Keccak.hash("xinglin/random/v1".getBytes(StandardCharsets.US_ASCII), parent.toBytes());
    }
}
