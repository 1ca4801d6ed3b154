package org.xinglin.chain.consensus;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Extra data of the genesis block, which names the validator instead of being sealed. */
    public static Bytes genesis(Address validator) {
        return vanity().concat(Bytes.of(validator.toBytes())).concat(Bytes.of(new byte[SIGNATURE]));
    }

    public static BlockHeader seal(BlockHeader header, ValidatorKey key) {
        BlockHeader open = header.withExtraData(vanity());
        return open.withExtraData(open.extraData().concat(key.sign(open.hash())));
    }

    /** Refuses a header that the validator did not sign or that names another proposer; the message says which. */
    public static void verify(BlockHeader header, Address validator) throws SealException {
        Bytes extra = header.extraData();
        if (extra.size() != VANITY + SIGNATURE) {
            throw new SealException("block " + header.number() + " has no seal");
        }
        Hash digest = header.withExtraData(extra.slice(0, VANITY)).hash();
        SignedDigest signed = new SignedDigest(
                digest,
                BigInteger.valueOf(extra.at(VANITY + 64)),
                new BigInteger(1, extra.slice(VANITY, VANITY + 32).toArray()),
                new BigInteger(1, extra.slice(VANITY + 32, VANITY + 64).toArray()));
        Address signer = SenderRecovery.recover(signed);
        if (!validator.equals(signer)) {
            throw new SealException("block " + header.number() + " has a forged seal: signed by " + signer);
        }
        if (!validator.equals(header.context().proposer())) {
            throw new SealException("block " + header.number() + " names a proposer who did not seal it");
        }
    }

    /** PREVRANDAO of a chain with one validator: unlike Ethereum's beacon it can be foreseen, and only differs by block. */
    public static Hash random(Hash parent) {
        return Keccak.hash("xinglin/random/v1".getBytes(StandardCharsets.US_ASCII), parent.toBytes());
    }
}
