package org.xinglin.core.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.BlockHeight;
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
    private static final WalletAddress CONTRACT = new WalletAddress("0x" + "cc".repeat(20));
    private final InstantSource clock;
    private final Map<WalletAddress, Member> members = new LinkedHashMap<>();
    private final Map<Digest, WalletAddress> owners = new HashMap<>();
    private final Map<Digest, Digest> registrations = new HashMap<>();
    private final Map<Digest, Map<WalletAddress, Entry>> grants = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private Optional<Failure> trouble = Optional.empty();
    private long height;

    public InMemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    private record Entry(Grant grant, Envelope envelope) {}

    /** From now on every call fails with {@code failure}; empty to recover. */
    public void failWith(Optional<Failure> failure) {
        trouble = failure;
    }

    /** What was written, in order, such as {@code register}, {@code grant}, {@code revoke}, {@code logAccess}. */
    public List<String> log() {
        return List.copyOf(log);
    }

    public View as(WalletAddress account) {
        return new View(account);
    }

    /** The chain as one account uses it. */
    public final class View implements RecordRegistry, AccessRegistry, MemberRegistry {
        private final WalletAddress self;

        private View(WalletAddress self) {
            this.self = self;
        }

        @Override
        public Digest register(Registration registration) throws Failed {
            require(owners.get(registration.record()) == null, "AlreadyRegistered");
            owners.put(registration.record(), self);
            Digest transaction = written("register");
            registrations.put(registration.record(), transaction);
            return transaction;
        }

        @Override
        public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
            check();
            return Optional.ofNullable(owners.get(record));
        }

        @Override
        public Optional<Digest> registrationOf(Digest record) throws Failed {
            check();
            return Optional.ofNullable(registrations.get(record));
        }

        @Override
        public Digest grant(
                Digest record, WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope)
                throws Failed {
            require(self.equals(owners.get(record)), "NotOwner");
            Digest transaction = written("grant");
            Grant grant = new Grant(record, grantee, until, purpose, new BlockHeight(height), true);
            grants.computeIfAbsent(record, key -> new LinkedHashMap<>()).put(grantee, new Entry(grant, envelope));
            return transaction;
        }

        @Override
        public Digest revoke(Digest record, WalletAddress grantee) throws Failed {
            require(self.equals(owners.get(record)), "NotOwner");
            Optional<Entry> entry = entry(record, grantee);
            require(entry.isPresent() && entry.get().grant().live(), "NotGranted");
            Grant old = entry.orElseThrow().grant();
            Grant dead = new Grant(record, grantee, old.until(), old.purpose(), old.block(), false);
            grants.getOrDefault(record, Map.of())
                    .put(grantee, new Entry(dead, entry.orElseThrow().envelope()));
            return written("revoke");
        }

        @Override
        public boolean mayRead(WalletAddress reader, Digest record) throws Failed {
            check();
            return reader.equals(owners.get(record))
                    || entry(record, reader).map(found -> isLive(found.grant())).orElse(false);
        }

        @Override
        public List<Grant> grantsOf(Digest record) throws Failed {
            check();
            return grants.getOrDefault(record, Map.of()).values().stream()
                    .map(Entry::grant)
                    .map(grant -> new Grant(
                            grant.record(),
                            grant.grantee(),
                            grant.until(),
                            grant.purpose(),
                            grant.block(),
                            isLive(grant)))
                    .toList();
        }

        @Override
        public Optional<Envelope> envelopeFor(Digest record, WalletAddress grantee) throws Failed {
            check();
            return entry(record, grantee).map(Entry::envelope);
        }

        @Override
        public Digest logAccess(Digest record) throws Failed {
            require(mayRead(self, record), "NotAllowed");
            return written("logAccess");
        }

        @Override
        public GrantContext contextFor(Digest record, WalletAddress grantee) {
            return new GrantContext(1, CONTRACT, record, grantee);
        }

        @Override
        public Digest register(Role role, String name, EncryptionKey key) throws Failed {
            require(!members.containsKey(self), "AlreadyMember");
            members.put(self, new Member(self, role, name, key, true));
            return written("member");
        }

        @Override
        public List<Member> members() throws Failed {
            check();
            return List.copyOf(members.values());
        }

        @Override
        public Optional<Member> find(WalletAddress account) throws Failed {
            check();
            return Optional.ofNullable(members.get(account));
        }
    }

    private Optional<Entry> entry(Digest record, WalletAddress reader) {
        return Optional.ofNullable(grants.getOrDefault(record, Map.of()).get(reader));
    }

    private boolean isLive(Grant grant) {
        return grant.live()
                && grant.until().map(end -> clock.instant().isBefore(end)).orElse(true);
    }

    private void require(boolean condition, String error) throws Failed {
        check();
        if (!condition) {
            throw new Failed(new Failure.Refused(Failure.Part.CHAIN, error));
        }
    }

    private void check() throws Failed {
        if (trouble.isPresent()) {
            throw new Failed(trouble.get());
        }
    }

    private Digest written(String what) {
        height++;
        log.add(what);
        return Digest.ofHex(String.format("%064x", height));
    }
}
