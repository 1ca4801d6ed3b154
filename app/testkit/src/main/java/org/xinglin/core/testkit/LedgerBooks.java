package org.xinglin.core.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.AccessRead;
import org.xinglin.core.access.AccessRead.Basis;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.AccessRequest;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Member.Status;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleGrant;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.Envelope;

/** What stands on the chain in memory, and the rules that the contracts keep, under the names of their errors. */
final class LedgerBooks {
    private static final int MAX_PURPOSE = 64;
    private static final Digest ZERO = Digest.of(new byte[32]);

    final Map<WalletAddress, Member> members = new LinkedHashMap<>();
    final Map<Digest, Entry> records = new LinkedHashMap<>();
    final Map<Subject, WalletAddress> patients = new LinkedHashMap<>();
    final List<AccessRequest> requests = new ArrayList<>();
    final List<Emergency> emergencies = new ArrayList<>();
    final List<AccessRead> reads = new ArrayList<>();
    final Map<WalletAddress, List<AuditAnchor>> anchors = new HashMap<>();
    final List<String> log = new ArrayList<>();
    Optional<Failure> trouble = Optional.empty();
    private final InstantSource clock;
    private long height;

    LedgerBooks(InstantSource clock) {
        this.clock = clock;
    }

    /** A patient as one hospital calls her. */
    record Subject(WalletAddress hospital, Digest pseudonym) {}

    /** @param granted false once it was revoked */
    record Held(Grant grant, boolean granted) {}

    /** One record. */
    static final class Entry {
        final Digest digest;
        final Digest registration;
        final Digest subject;
        final int category;
        WalletAddress owner;

        @Nullable
        Digest replacedBy;

        @Nullable
        Digest destruction;

        boolean destroyed;
        final Map<WalletAddress, Held> grants = new LinkedHashMap<>();
        final Map<WalletAddress, Envelope> envelopes = new HashMap<>();
        final Map<Role, RoleGrant> roles = new EnumMap<>(Role.class);
        final Map<WalletAddress, Instant> emergencies = new HashMap<>();

        Entry(Digest digest, Digest registration, Digest subject, int category, WalletAddress owner) {
            this.digest = digest;
            this.registration = registration;
            this.subject = subject;
            this.category = category;
            this.owner = owner;
        }
    }

    Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    void check() throws Failed {
        if (trouble.isPresent()) {
            throw new Failed(trouble.get());
        }
    }

    void require(boolean condition, String error) throws Failed {
        check();
        if (!condition) {
            throw new Failed(new Failure.Refused(Failure.Part.CHAIN, error));
        }
    }

    void requireBatch(int size) throws Failed {
        require(size > 0 && size <= AccessRegistry.MAX_BATCH, "BadBatch");
    }

    void requirePurpose(String purpose) throws Failed {
        require(purpose.getBytes(StandardCharsets.UTF_8).length <= MAX_PURPOSE, "BadPurpose");
    }

    void requireLater(Optional<Instant> until) throws Failed {
        require(until.isEmpty() || until.get().isAfter(now()), "ExpiryInPast");
    }

    /** @return the hash of the transaction that did it */
    Digest written(String what) {
        height++;
        log.add(what);
        return Digest.ofHex(String.format("%064x", height));
    }

    BlockHeight height() {
        return new BlockHeight(height);
    }

    Status statusOf(Member member) {
        boolean orphan = member.status() == Status.ACTIVE
                && member.hospital()
                        .map(members::get)
                        .map(hospital -> hospital.status() != Status.ACTIVE)
                        .orElse(false);
        return orphan ? Status.ORPHANED : member.status();
    }

    boolean isActive(WalletAddress account) {
        Member member = members.get(account);
        return member != null && statusOf(member) == Status.ACTIVE;
    }

    boolean isActiveAs(WalletAddress account, Role role) {
        Member member = members.get(account);
        return member != null && member.role() == role && isActive(account);
    }

    void requireActive(WalletAddress account) throws Failed {
        require(isActive(account), "NotActive");
    }

    Entry existing(Digest record) throws Failed {
        require(!record.equals(ZERO), "ZeroDigest");
        Entry entry = records.get(record);
        require(entry != null, "NotRegistered");
        return Objects.requireNonNull(entry);
    }

    Entry current(Digest record) throws Failed {
        return current(existing(record));
    }

    Entry own(Digest record, WalletAddress self) throws Failed {
        Entry entry = existing(record);
        require(entry.owner.equals(self), "NotOwner");
        return entry;
    }

    Entry ownCurrent(Digest record, WalletAddress self) throws Failed {
        return current(own(record, self));
    }

    private Entry current(Entry entry) throws Failed {
        require(!entry.destroyed, "RecordWasDestroyed");
        require(entry.replacedBy == null, "RecordWasReplaced");
        return entry;
    }

    /** The owner or the patient may take back what stands on a record that is neither replaced nor destroyed. */
    void requireOwnOrAbout(Entry entry, WalletAddress self) throws Failed {
        require(entry.owner.equals(self) || isPatientOf(entry, self), "NotOwner");
        current(entry);
    }

    private boolean isPatientOf(Entry entry, WalletAddress account) {
        return isActive(account) && account.equals(patients.get(new Subject(entry.owner, entry.subject)));
    }

    boolean isGranted(Entry entry, WalletAddress reader) {
        Held held = entry.grants.get(reader);
        return held != null && held.granted() && isRunning(held.grant().until());
    }

    boolean isOpenTo(Entry entry, Role role) {
        RoleGrant grant = entry.roles.get(role);
        return grant != null && grant.live() && isRunning(grant.until());
    }

    boolean isEmergency(Entry entry, WalletAddress doctor) {
        Instant end = entry.emergencies.get(doctor);
        return end != null && end.isAfter(now());
    }

    private boolean isRunning(Optional<Instant> until) {
        return until.map(end -> end.isAfter(now())).orElse(true);
    }

    Basis basisOf(WalletAddress reader, Digest record) {
        Entry entry = records.get(record);
        Member member = members.get(reader);
        if (entry == null || member == null || entry.destroyed || !isActive(reader)) {
            return Basis.NONE;
        }
        if (entry.owner.equals(reader)) {
            return Basis.OWNER;
        }
        if (entry.replacedBy != null) {
            return Basis.NONE;
        }
        if (isGranted(entry, reader)) {
            return Basis.GRANT;
        }
        if (isOpenTo(entry, member.role())) {
            return Basis.ROLE;
        }
        return isEmergency(entry, reader) ? Basis.BREAK_GLASS : Basis.NONE;
    }
}
