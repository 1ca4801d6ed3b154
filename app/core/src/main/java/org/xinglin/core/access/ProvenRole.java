package org.xinglin.core.access;

import java.time.Instant;
import java.time.LocalDate;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A proof of a role as it stands on the chain. Who it was, nobody can tell from it.
 *
 * @param day in UTC
 * @param nullifier the same for the same member on one record and day, and only then
 * @param sender the account that sent it; it may be nobody's
 */
public record ProvenRole(
        Digest record,
        Role role,
        LocalDate day,
        Digest nullifier,
        WalletAddress sender,
        Instant at,
        Digest transaction) {}
