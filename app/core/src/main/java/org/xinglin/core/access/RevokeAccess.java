package org.xinglin.core.access;

import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.RecordCatalogue;

/** Takes a permission back. What was read before stays read: a grantee who kept the key and the ciphertext keeps them. */
public final class RevokeAccess {
    private final RecordCatalogue catalogue;
    private final AccessRegistry registry;

    public RevokeAccess(RecordCatalogue catalogue, AccessRegistry registry) {
        this.catalogue = catalogue;
        this.registry = registry;
    }

    /** @return the transaction's hash @throws Failed Refused NotGranted, Invalid UNKNOWN_RECORD */
    public Digest revoke(RecordId id, Member grantee) throws Failed {
        var record = catalogue.find(id).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id.toString()));
        return registry.revoke(record.digest(), grantee.account());
    }
}
