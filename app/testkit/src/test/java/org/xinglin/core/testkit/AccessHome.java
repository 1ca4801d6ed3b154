package org.xinglin.core.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.OpenSharedRecord;
import org.xinglin.core.access.ProvenKeys;
import org.xinglin.core.access.Role;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.FinishProtection;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.core.records.SafeguardKeys;
import org.xinglin.core.records.SealSource;

/** One member with all that she can do about access, over a shared store and ledger. */
final class AccessHome {
    final String name;
    final FakeVault vault;
    final InMemoryRecords records = new InMemoryRecords();
    final InMemoryAccess books = new InMemoryAccess();
    final ScriptedConsent consent = books.consent;
    final InMemoryDirectories directories = new InMemoryDirectories();
    final InMemoryLedger.View ledger;
    final InMemoryAudit audit;
    final ProtectRecord protect;
    final OpenSharedRecord openShared;
    final AccessPorts ports;
    final AccessDesk desk;
    private final InMemoryLedger shared;
    private final InstantSource clock;

    AccessHome(String name, InMemoryContentStore store, InMemoryLedger shared, InstantSource clock) {
        this(name, store, shared, clock, clock);
    }

    /** A console whose own clock is not the chain's. */
    AccessHome(
            String name, InMemoryContentStore store, InMemoryLedger shared, InstantSource clock, InstantSource chain) {
        this.name = name;
        this.shared = shared;
        this.clock = clock;
        audit = new InMemoryAudit(clock);
        Guard guard = audit.guardFor(OperatorRole.ADMINISTRATOR);
        vault = new FakeVault(name);
        ledger = shared.as(vault.account());
        FakeCipher cipher = new FakeCipher();
        SafeguardKeys safeguard = new SafeguardKeys(vault, cipher, new InMemoryOwnerKeys());
        FinishProtection finish = new FinishProtection(vault, store, directories, safeguard, ledger, records);
        protect = new ProtectRecord(guard, new SealSource(vault, cipher, store, clock), records, records, finish);
        openShared = new OpenSharedRecord(guard, ledger, vault, new DecryptToFile(store, cipher));
        ports = books.ports(
                guard,
                vault,
                records,
                ledger,
                new AccessPorts.Content(store, cipher, directories, safeguard),
                new HeadAt(chain),
                clock);
        desk = AccessDesk.over(ports);
    }

    /** The same home under another operator. */
    AccessDesk as(String operator, OperatorRole role) {
        Guard guard = new Guard(new Operator(operator, role), audit, clock);
        return AccessDesk.over(new AccessPorts(
                guard, vault, records, ports.chain(), ports.books(), ports.content(), ports.consent(), ports.clock()));
    }

    /** The same home where the registry's proofs are judged by {@code proven}. */
    AccessDesk believing(ProvenKeys proven) {
        AccessPorts.OnChain chain = ports.chain();
        return AccessDesk.over(new AccessPorts(
                ports.guard(),
                vault,
                records,
                new AccessPorts.OnChain(
                        ledger,
                        ledger,
                        ledger,
                        chain.roles(),
                        chain.requests(),
                        chain.emergencies(),
                        chain.patients(),
                        chain.trail(),
                        proven,
                        chain.gas(),
                        chain.feed()),
                ports.books(),
                ports.content(),
                ports.consent(),
                ports.clock()));
    }

    /** The same home that hears another feed. */
    AccessPorts listeningTo(ChainFeed feed) {
        AccessPorts.OnChain chain = ports.chain();
        return new AccessPorts(
                ports.guard(),
                vault,
                records,
                new AccessPorts.OnChain(
                        ledger,
                        ledger,
                        ledger,
                        chain.roles(),
                        chain.requests(),
                        chain.emergencies(),
                        chain.patients(),
                        chain.trail(),
                        chain.proven(),
                        chain.gas(),
                        feed),
                ports.books(),
                ports.content(),
                ports.consent(),
                ports.clock());
    }

    Member enter(Role role) throws Failed {
        ledger.register(role, name, vault.encryptionKey());
        return me();
    }

    Member enterUnder(AccessHome hospital, Role role) throws Failed {
        ledger.registerUnder(hospital.vault.account(), role, name, vault.encryptionKey());
        return me();
    }

    Member me() throws Failed {
        return shared.as(vault.account()).find(vault.account()).orElseThrow();
    }

    MedicalRecord protect(Path file, String patient, Category category) throws Failed {
        return protect.protect(ProtectOrder.of(file, new PatientId(patient), category), Progress.NONE);
    }
}
