package org.xinglin.core.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.AccessRequests;
import org.xinglin.core.access.AccessTrail;
import org.xinglin.core.access.Emergencies;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.PatientAccounts;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleGrants;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.records.RecordRegistry;

/** One chain in memory; {@link #as} gives each account its own view of it. It keeps the contract's rules. */
public final class InMemoryLedger {
    /** What this chain calls itself. */
    public static final long CHAIN_ID = 1;
    /** Where members register. */
    public static final WalletAddress CONSORTIUM = new WalletAddress("0x" + "c0".repeat(20));
    /** Where records are registered and granted. */
    public static final WalletAddress ACCESS = new WalletAddress("0x" + "cc".repeat(20));

    private final LedgerBooks books;

    public InMemoryLedger(InstantSource clock) {
        books = new LedgerBooks(clock);
    }

    /** From now on every call fails with {@code failure}; empty to recover. */
    public void failWith(Optional<Failure> failure) {
        books.trouble = failure;
    }

    /** What was written, in order, such as {@code register}, {@code grant}, {@code revoke}, {@code logAccess}. */
    public List<String> log() {
        return List.copyOf(books.log);
    }

    public View as(WalletAddress account) {
        return new View(account);
    }

    /** The chain as one account uses it. */
    public final class View implements RecordRegistry, AccessRegistry, MemberRegistry {
        private final LedgerRecords records;
        private final LedgerAccess access;
        private final LedgerMembers members;
        private final WalletAddress self;

        private View(WalletAddress self) {
            this.self = self;
            records = new LedgerRecords(books, self);
            access = new LedgerAccess(books, self);
            members = new LedgerMembers(books, self);
        }

        public RoleGrants roleGrants() {
            return new LedgerRoleGrants(books, self);
        }

        public AccessRequests requests() {
            return new LedgerRequests(books, self);
        }

        public Emergencies emergencies() {
            return new LedgerEmergencies(books, self);
        }

        public PatientAccounts patients() {
            return new LedgerPatients(books, self);
        }

        public AccessTrail trail() {
            return new LedgerPatients(books, self);
        }

        public AuditAnchors anchors() {
            return new LedgerAnchors(books, self);
        }

        @Override
        public Digest register(Registration registration) throws Failed {
            return records.register(registration);
        }

        @Override
        public Digest registerAll(List<Registration> registrations) throws Failed {
            return records.registerAll(registrations);
        }

        @Override
        public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
            return records.ownerOf(record);
        }

        @Override
        public Optional<Digest> registrationOf(Digest record) throws Failed {
            return records.registrationOf(record);
        }

        @Override
        public boolean isDestroyed(Digest record) throws Failed {
            return records.isDestroyed(record);
        }

        @Override
        public Optional<Digest> destructionOf(Digest record) throws Failed {
            return records.destructionOf(record);
        }

        @Override
        public List<Digest> own() throws Failed {
            return records.own();
        }

        @Override
        public Optional<Digest> successorOf(Digest record) throws Failed {
            return records.successorOf(record);
        }

        @Override
        public Digest grant(
                Digest record, WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope)
                throws Failed {
            return access.grant(record, grantee, until, purpose, envelope);
        }

        @Override
        public Digest grantAll(List<NewGrant> grants, Optional<Instant> until, String purpose) throws Failed {
            return access.grantAll(grants, until, purpose);
        }

        @Override
        public Digest revoke(Digest record, WalletAddress grantee) throws Failed {
            return access.revoke(record, grantee);
        }

        @Override
        public Digest replace(Digest old, Digest next, int codec, List<KeptGrant> kept) throws Failed {
            return access.replace(old, next, codec, kept);
        }

        @Override
        public Digest destroy(List<Digest> which) throws Failed {
            return access.destroy(which);
        }

        @Override
        public boolean mayRead(WalletAddress reader, Digest record) throws Failed {
            return access.mayRead(reader, record);
        }

        @Override
        public boolean isGranted(Digest record, WalletAddress grantee) throws Failed {
            return access.isGranted(record, grantee);
        }

        @Override
        public List<Grant> grantsOf(Digest record) throws Failed {
            return access.grantsOf(record);
        }

        @Override
        public Optional<Envelope> envelopeFor(Digest record, WalletAddress grantee) throws Failed {
            return access.envelopeFor(record, grantee);
        }

        @Override
        public Digest logAccess(Digest record) throws Failed {
            return access.logAccess(record);
        }

        @Override
        public GrantContext contextFor(Digest record, WalletAddress grantee) {
            return access.contextFor(record, grantee);
        }

        @Override
        public Digest register(Role role, String name, EncryptionKey key) throws Failed {
            return members.register(role, name, key);
        }

        @Override
        public Digest registerUnder(WalletAddress hospital, Role role, String name, EncryptionKey key) throws Failed {
            return members.registerUnder(hospital, role, name, key);
        }

        @Override
        public Digest admit(WalletAddress account) throws Failed {
            return members.admit(account);
        }

        @Override
        public Digest remove(WalletAddress account) throws Failed {
            return members.remove(account);
        }

        @Override
        public Digest rotateKey(EncryptionKey key) throws Failed {
            return members.rotateKey(key);
        }

        @Override
        public List<Member> members() throws Failed {
            return members.members();
        }

        @Override
        public Optional<Member> find(WalletAddress account) throws Failed {
            return members.find(account);
        }
    }
}
