package org.xinglin.core.training;

import java.util.List;
import java.util.OptionalDouble;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A closed round as the ledger has it.
 *
 * @param start the model it began with
 * @param global the model it ended with
 * @param manifest SHA2-256 of the block that says how the one became the other: with the codec raw, its CID
 * @param metrics over all held-out rows together
 * @param block that closed it
 */
public record RoundOnChain(
        int round,
        Digest start,
        Digest global,
        Digest manifest,
        Metrics metrics,
        List<Measured> hospitals,
        BlockHeight block) {
    public RoundOnChain {
        hospitals = List.copyOf(hospitals);
    }

    /**
     * What was measured, to a millionth.
     *
     * @param auc empty when nobody could measure it: all rows were of one class
     */
    public record Metrics(double accuracy, OptionalDouble auc, double loss, long samples) {}

    /** What the coordinator measured for a hospital; its samples are those it trained on, zero when it did not count. */
    public record Measured(WalletAddress hospital, Metrics metrics) {}
}
