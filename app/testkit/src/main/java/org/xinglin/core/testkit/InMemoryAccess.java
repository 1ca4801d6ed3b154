package org.xinglin.core.testkit;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinglin.core.access.AccessNotes;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.KeyBook;
import org.xinglin.core.access.PendingApprovals;
import org.xinglin.core.access.RegisteredProofs;
import org.xinglin.core.access.ResealJournal;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RuleBook;
import org.xinglin.core.access.SavedSelections;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Cid;

/** What a home keeps about access, in memory. */
public final class InMemoryAccess
        implements KeyBook, RuleBook, PendingApprovals, SavedSelections, AccessNotes, ResealJournal {
    private final Map<WalletAddress, KnownKey> keys = new HashMap<>();
    private final Map<String, PendingApproval> approvals = new LinkedHashMap<>();
    private final Map<String, Selection> selections = new TreeMap<>();
    private final Map<String, EncryptionKey> sealed = new HashMap<>();
    private final Set<NotedRole> roles = new LinkedHashSet<>();
    private final Map<RecordId, Reseal> reseals = new LinkedHashMap<>();
    private AccessRules rules = AccessRules.USUAL;
    /** Consents that are read and written. */
    public final ScriptedConsent consent = new ScriptedConsent();

    /** Ports over fakes. */
    public AccessPorts ports(
            Guard guard,
            KeyVault vault,
            InMemoryRecords records,
            InMemoryLedger.View ledger,
            AccessPorts.Content content,
            ChainFeed feed,
            InstantSource clock) {
        return new AccessPorts(
                guard,
                vault,
                records,
                new AccessPorts.OnChain(
                        ledger,
                        ledger,
                        ledger,
                        ledger.roleGrants(),
                        ledger.requests(),
                        ledger.emergencies(),
                        ledger.patients(),
                        ledger.trail(),
                        new RegisteredProofs(new FakeKeyProofs(), InMemoryLedger.CHAIN_ID, InMemoryLedger.CONSORTIUM),
                        () -> BigInteger.valueOf(1_000_000_000),
                        feed),
                new AccessPorts.Books(this, this, this, this, this, records, this, records),
                content,
                consent,
                clock);
    }

    @Override
    public Optional<KnownKey> find(WalletAddress account) {
        return Optional.ofNullable(keys.get(account));
    }

    @Override
    public void put(KnownKey known) {
        keys.put(known.account(), known);
    }

    @Override
    public AccessRules rules() {
        return rules;
    }

    @Override
    public void save(AccessRules next) {
        rules = next;
    }

    @Override
    public void put(PendingApproval approval) {
        approvals.put(approval.record() + approval.grantee(), approval);
    }

    @Override
    public Optional<PendingApproval> find(Digest record, String grantee) {
        return Optional.ofNullable(approvals.get(record + grantee));
    }

    @Override
    public void remove(Digest record, String grantee) {
        approvals.remove(record + grantee);
    }

    @Override
    public List<PendingApproval> pending() {
        return List.copyOf(approvals.values());
    }

    @Override
    public void save(String name, Selection selection) {
        selections.put(name, selection);
    }

    @Override
    public void remove(String name) {
        selections.remove(name);
    }

    @Override
    public Optional<Selection> find(String name) {
        return Optional.ofNullable(selections.get(name));
    }

    @Override
    public Map<String, Selection> selections() {
        return new TreeMap<>(selections);
    }

    @Override
    public void sealed(Digest record, WalletAddress grantee, EncryptionKey key) {
        sealed.put(record + grantee.text(), key);
    }

    @Override
    public Optional<EncryptionKey> sealedFor(Digest record, WalletAddress grantee) {
        return Optional.ofNullable(sealed.get(record + grantee.text()));
    }

    @Override
    public void roleGranted(Digest record, Role role) {
        roles.add(new NotedRole(record, role));
    }

    @Override
    public void roleEnded(Digest record, Role role) {
        roles.remove(new NotedRole(record, role));
    }

    @Override
    public List<NotedRole> roles() {
        return List.copyOf(roles);
    }

    @Override
    public void begun(Reseal reseal) {
        reseals.put(reseal.record(), reseal);
    }

    @Override
    public void stored(RecordId record, Cid next, List<Kept> kept, List<KeptRole> keptRoles) {
        reseals.computeIfPresent(record, (id, reseal) -> reseal.storedAs(next, kept, keptRoles));
    }

    @Override
    public void done(RecordId record) {
        reseals.remove(record);
    }

    @Override
    public Optional<Reseal> find(RecordId record) {
        return Optional.ofNullable(reseals.get(record));
    }

    @Override
    public List<Reseal> unfinished() {
        return List.copyOf(reseals.values());
    }
}
