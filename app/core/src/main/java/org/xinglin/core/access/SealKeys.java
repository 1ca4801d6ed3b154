package org.xinglin.core.access;

import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.MedicalRecord;

/** Seals records' keys for members. Nothing is sealed for a key that {@link KeyCheck} does not admit. */
final class SealKeys {
    private final KeyVault vault;
    private final AccessRegistry registry;
    private final KeyCheck check;

    SealKeys(AccessPorts ports) {
        this.vault = ports.vault();
        this.registry = ports.chain().access();
        this.check = ports.keyCheck();
    }

    Envelope seal(Handover one) throws Failed {
        check.admit(one.member());
        MedicalRecord record = one.record();
        try (DataKey key = vault.unwrapForOwner(record.wrappedKey(), record.id())) {
            return sealed(key, record.digest(), one.member());
        }
    }

    /** For a member whom {@link KeyCheck} admitted. */
    Envelope sealed(DataKey key, Digest record, Member member) throws Failed {
        return vault.sealFor(member.key(), key, registry.contextFor(record, member.account()));
    }
}
