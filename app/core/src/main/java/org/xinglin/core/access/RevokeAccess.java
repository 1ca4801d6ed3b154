package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.RecordCatalogue;

/** Takes a permission back. What was read before stays read: a grantee who kept the key and the ciphertext keeps them. */
public final class RevokeAccess {
    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final AccessRegistry registry;

    public RevokeAccess(Guard guard, RecordCatalogue catalogue, AccessRegistry registry) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.registry = registry;
    }

    /** @return the transaction's hash @throws Failed Refused NotGranted, Invalid UNKNOWN_RECORD */
    public Digest revoke(RecordId id, Member grantee) throws Failed {
        String subject = id + " " + grantee.account().text();
        return guard.act(Act.REVOKE, subject, () -> revoked(id, grantee));
    }

    private Digest revoked(RecordId id, Member grantee) throws Failed {
        var record = catalogue.find(id).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id.toString()));
        return registry.revoke(record.digest(), grantee.account());
    }
}
