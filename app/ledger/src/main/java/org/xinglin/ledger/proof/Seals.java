package org.xinglin.ledger.proof;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;

/** Who may seal the blocks of a chain, as its first block names them. */
public final class Seals {
    private final List<WalletAddress> validators;

    private Seals(List<WalletAddress> validators) {
        this.validators = validators;
    }

    /**
     * @param first the encoded header of block zero
     * @return empty for a chain of another kind, whose seals this program does not know
     */
    public static Optional<Seals> of(byte[] first) {
        try {
            return Optional.of(new Seals(Header.read(first).validators()));
        } catch (Unproven anotherKind) {
            return Optional.empty();
        }
    }

    /** @throws Unproven unless the validator whose turn it was sealed the block under this header */
    public void require(byte[] header) throws Unproven {
        Header.read(header).requireSeal(validators);
    }
}
