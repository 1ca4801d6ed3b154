package org.xinglin.core.access;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A grant as the chain has it.
 *
 * @param until empty for no end
 * @param live whether it opens the record now: neither revoked nor expired, and its grantee still a member
 */
public record Grant(
        Digest record,
        WalletAddress grantee,
        Optional<Instant> until,
        String purpose,
        BlockHeight block,
        boolean live) {}
