package org.xinglin.core.chain;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Puts another transaction in the place of one that does not come into a block: the same with a higher fee, or none. */
public final class ReplaceTransaction {
    private final Guard guard;
    private final PendingTransactions pending;

    public ReplaceTransaction(Guard guard, PendingTransactions pending) {
        this.guard = guard;
        this.pending = pending;
    }

    /** @return the hash of what was sent in its place @throws Failed as {@link PendingTransactions#speedUp} */
    public Digest speedUp(Digest hash) throws Failed {
        return guard.act(Act.REPLACE_TRANSACTION, hash.hex(), () -> pending.speedUp(hash), Digest::hex);
    }

    /** @return the hash of what was sent in its place @throws Failed as {@link PendingTransactions#cancel} */
    public Digest cancel(Digest hash) throws Failed {
        return guard.act(Act.REPLACE_TRANSACTION, hash.hex(), () -> pending.cancel(hash), Digest::hex);
    }
}
