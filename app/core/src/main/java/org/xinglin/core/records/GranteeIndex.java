package org.xinglin.core.records;

import java.util.Set;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * Who holds a grant on which record, as far as this console has heard: it makes the catalogue searchable by grantee and
 * decides nothing. Records that are not in the catalogue are passed over. Durable when a call returns.
 */
public interface GranteeIndex {
    void granted(Digest record, WalletAddress grantee);

    void released(Digest record, WalletAddress grantee);

    /** From now on exactly these. */
    void settle(Digest record, Set<WalletAddress> grantees);
}
