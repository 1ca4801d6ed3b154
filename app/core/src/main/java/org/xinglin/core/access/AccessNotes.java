package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EncryptionKey;

/**
 * What this console wrote on the chain about keys, so that it need not ask for all of it again. It decides nothing; the
 * chain does. Local and encrypted at rest; durable when a call returns.
 */
public interface AccessNotes {
    /** A key of the record was sealed for this encryption key of the grantee and stands on the chain. */
    void sealed(Digest record, WalletAddress grantee, EncryptionKey key);

    /** For which of her keys the record's was sealed last. */
    Optional<EncryptionKey> sealedFor(Digest record, WalletAddress grantee);

    /** Doing it twice is harmless. */
    void roleGranted(Digest record, Role role);

    /** Doing it twice is harmless. */
    void roleEnded(Digest record, Role role);

    /** What was granted to roles and not ended by this console, in no order. */
    List<NotedRole> roles();

    /** A record and a role that reads it. */
    record NotedRole(Digest record, Role role) {}
}
