package org.xinglin.core.access;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.EncryptionKey;

/** The keys of other members that this console has seen. Local and encrypted at rest; durable when a call returns. */
public interface KeyBook {
    Optional<KnownKey> find(WalletAddress account);

    /** In the place of what was known of the account. */
    void put(KnownKey known);

    /**
     * A key as it was first seen or last verified.
     *
     * @param verified empty for one that was only seen
     */
    record KnownKey(WalletAddress account, EncryptionKey key, Instant seen, Optional<Verification> verified) {}

    /** Who compared the words, and when. */
    record Verification(String operator, Instant at) {}
}
