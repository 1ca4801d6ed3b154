package org.xinglin.core.testkit;

import java.util.List;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.AccessRequests;
import org.xinglin.core.access.AccessTrail;
import org.xinglin.core.access.Emergencies;
import org.xinglin.core.access.PatientAccounts;
import org.xinglin.core.access.RoleGrants;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.records.RecordRegistry.Registration;

/** Who acts in {@link LedgerContract}. */
public record LedgerParties(
        Party hospital, Party other, Party doctor, Party researcher, Party patient, Party stranger) {

    /** One account and the ports it acts through. */
    public record Party(
            WalletAddress account,
            RecordRegistry records,
            AccessRegistry access,
            RoleGrants roleGrants,
            AccessRequests requests,
            Emergencies emergencies,
            PatientAccounts patients,
            AccessTrail trail,
            AuditAnchors anchors) {

        void register(Digest record, Digest subject) throws Failed {
            records.register(new Registration(record, 0x55, 1, subject));
        }

        void registerAll(List<Digest> which) throws Failed {
            Digest subject = Digest.ofHex("11".repeat(32));
            records.registerAll(which.stream()
                    .map(record -> new Registration(record, 0x55, 1, subject))
                    .toList());
        }
    }
}
