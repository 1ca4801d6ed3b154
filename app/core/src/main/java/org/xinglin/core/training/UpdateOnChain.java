package org.xinglin.core.training;

import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * What a hospital said of its update in a round.
 *
 * @param update digest of its blob; under secure aggregation of the masked one
 */
public record UpdateOnChain(WalletAddress hospital, Digest update, long samples, double trainLoss, BlockHeight block) {}
