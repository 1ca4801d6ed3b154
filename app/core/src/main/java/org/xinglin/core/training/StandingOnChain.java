package org.xinglin.core.training;

import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A change of a hospital's standing. An opinion about somebody: show it to those whom it concerns.
 *
 * @param score 0 to 1, to a millionth
 * @param reward what this round added
 * @param reasons digest of why
 */
public record StandingOnChain(
        TaskId task, int round, WalletAddress hospital, double score, long reward, Digest reasons, BlockHeight block) {}
