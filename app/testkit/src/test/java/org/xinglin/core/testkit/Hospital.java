package org.xinglin.core.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.FindMember;
import org.xinglin.core.access.GrantAccess;
import org.xinglin.core.access.OpenSharedRecord;
import org.xinglin.core.access.RegisterMember;
import org.xinglin.core.access.RevokeAccess;
import org.xinglin.core.access.ViewSharedRecord;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.DecryptToViewer;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.FinishProtection;
import org.xinglin.core.records.OpenRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.core.records.ResumeProtections;
import org.xinglin.core.records.SafeguardKeys;
import org.xinglin.core.records.SealSource;

/** One member over a shared store and ledger. */
final class Hospital {
    final FakeVault vault;
    final InMemoryRecords records = new InMemoryRecords();
    final InMemoryDirectories directories = new InMemoryDirectories();
    final InMemoryOwnerKeys ownerKeys = new InMemoryOwnerKeys();
    final SafeguardKeys safeguard;
    final EditRecord edit;
    final List<RecordId> openings = new ArrayList<>();
    final InMemoryLedger.View ledger;
    final InMemoryAudit audit;
    final FinishProtection finish;
    final ProtectRecord protect;
    final OpenRecord open;
    final OpenSharedRecord openShared;
    final ScriptedViewing viewing = new ScriptedViewing();
    final ViewSharedRecord viewShared;
    final GrantAccess grant;
    final RevokeAccess revoke;
    final RegisterMember register;
    final FindMember find;
    final ResumeProtections resume;

    Hospital(String name, InMemoryContentStore store, InMemoryLedger shared, InstantSource clock) {
        audit = new InMemoryAudit(clock);
        Guard guard = audit.guardFor(OperatorRole.ADMINISTRATOR);
        vault = new FakeVault(name);
        ledger = shared.as(vault.account());
        FakeCipher cipher = new FakeCipher();
        DecryptToFile decrypt = new DecryptToFile(store, cipher);
        safeguard = new SafeguardKeys(vault, cipher, ownerKeys);
        finish = new FinishProtection(vault, store, directories, safeguard, ledger, records);
        protect = new ProtectRecord(guard, new SealSource(vault, cipher, store, clock), records, records, finish);
        edit = new EditRecord(guard, records, records, safeguard);
        open = new OpenRecord(guard, records, vault, decrypt, (record, at) -> openings.add(record), clock);
        openShared = new OpenSharedRecord(guard, ledger, vault, decrypt);
        viewShared = new ViewSharedRecord(guard, ledger, vault, new DecryptToViewer(store, cipher, viewing.viewer()));
        AccessDesk desk = AccessDesk.over(new InMemoryAccess()
                .ports(
                        guard,
                        vault,
                        records,
                        ledger,
                        new AccessPorts.Content(store, cipher, directories, safeguard),
                        new HeadAt(clock),
                        clock));
        grant = desk.grant();
        revoke = desk.revoke();
        register = new RegisterMember(guard, ledger, vault);
        find = new FindMember(ledger);
        resume = new ResumeProtections(guard, records, finish);
    }

    static ProtectOrder order(Path file) throws Failed {
        return ProtectOrder.of(file, new PatientId("P-1"), Category.REPORT);
    }
}
