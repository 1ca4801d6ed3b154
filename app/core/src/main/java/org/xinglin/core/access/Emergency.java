package org.xinglin.core.access;

import java.time.Instant;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * Glass that was broken, as the chain has it.
 *
 * @param acknowledged whether the owner's officer saw it
 * @param keyReleased whether the owner handed over the key for it
 */
public record Emergency(
        Digest record,
        WalletAddress owner,
        WalletAddress doctor,
        String reason,
        Instant at,
        Instant until,
        boolean acknowledged,
        boolean keyReleased) {}
