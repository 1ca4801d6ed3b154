package org.xinglin.core.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;

/** Lets a member read a record: seals its key for her and puts the grant, with the sealed key, on the chain. */
public final class GrantAccess {
    /** The contract's limit, in UTF-8 bytes. */
    private static final int MAX_PURPOSE = 64;

    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final AccessRegistry registry;
    private final KeyVault vault;

    public GrantAccess(Guard guard, RecordCatalogue catalogue, AccessRegistry registry, KeyVault vault) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.registry = registry;
        this.vault = vault;
    }

    /**
     * @param until empty for no end
     * @return the transaction's hash
     * @throws Failed Invalid NO_PURPOSE for an empty one or one of more than 64 bytes; NotAllowed when the grantee is no active member; Invalid UNKNOWN_RECORD; Refused
     */
    public Digest grant(RecordId id, Member grantee, Optional<Instant> until, String purpose) throws Failed {
        String subject = id + " " + grantee.account().text();
        return guard.act(Act.GRANT, subject, () -> granted(id, grantee, until, purpose));
    }

    private Digest granted(RecordId id, Member grantee, Optional<Instant> until, String purpose) throws Failed {
        int length = purpose.strip().getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > MAX_PURPOSE) {
            throw Failed.invalid(Problem.NO_PURPOSE, purpose);
        }
        MedicalRecord record = catalogue.find(id).orElseThrow(() -> unknown(id));
        if (!grantee.active()) {
            throw new Failed(new Failure.NotAllowed(Barrier.NOT_A_MEMBER));
        }
        GrantContext context = registry.contextFor(record.digest(), grantee.account());
        Envelope envelope;
        try (DataKey key = vault.unwrapForOwner(record.wrappedKey(), record.id())) {
            envelope = vault.sealFor(grantee.key(), key, context);
        }
        return registry.grant(record.digest(), grantee.account(), until, purpose.strip(), envelope);
    }

    private static Failed unknown(RecordId id) {
        return Failed.invalid(Problem.UNKNOWN_RECORD, id.toString());
    }
}
