package org.xinglin.core.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Member.Status;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyProof;

/** Members as one account sees them; the enrolment is open, and there is no administrator. */
final class LedgerMembers implements MemberRegistry {
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerMembers(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest register(Role role, String name, EncryptionKey key) throws Failed {
        return enter(role, name, key, Optional.empty());
    }

    @Override
    public Digest registerUnder(WalletAddress hospital, Role role, String name, EncryptionKey key) throws Failed {
        books.require(role == Role.DOCTOR || role == Role.PATIENT, "BadRole");
        books.require(books.isActiveAs(hospital, Role.HOSPITAL), "NotActive");
        return enter(role, name, key, Optional.of(hospital));
    }

    @Override
    public Digest admit(WalletAddress account) throws Failed {
        Member member = known(account);
        books.require(member.status() != Status.ACTIVE, "AlreadyActive");
        books.require(member.status() == Status.PENDING && isOwnHospital(member), "NotAllowed");
        put(member, Status.ACTIVE);
        return books.written("admit");
    }

    @Override
    public Digest remove(WalletAddress account) throws Failed {
        Member member = known(account);
        books.require(member.status() != Status.REMOVED, "NotActive");
        books.require(account.equals(self) || isOwnHospital(member), "NotAllowed");
        put(member, Status.REMOVED);
        return books.written("remove");
    }

    @Override
    public Digest rotateKey(EncryptionKey key) throws Failed {
        Member member = known(self);
        books.require(member.status() != Status.REMOVED, "NotActive");
        books.members.put(self, entry(member.role(), member.name(), key, member.status(), member.hospital()));
        return books.written("rotateKey");
    }

    @Override
    public List<Member> members() throws Failed {
        books.check();
        return books.members.values().stream().map(this::seen).toList();
    }

    @Override
    public Optional<Member> find(WalletAddress account) throws Failed {
        books.check();
        return Optional.ofNullable(books.members.get(account)).map(this::seen);
    }

    private Digest enter(Role role, String name, EncryptionKey key, Optional<WalletAddress> hospital) throws Failed {
        books.check();
        if (books.members.containsKey(self)) {
            throw new Failed(new Failure.Conflicting(Conflict.ALREADY_REGISTERED, name));
        }
        boolean watches = role == Role.AUDITOR || role == Role.COORDINATOR;
        Status status = watches ? Status.PENDING : Status.ACTIVE;
        books.members.put(self, entry(role, name, key, status, hospital));
        return books.written("member");
    }

    /** The account's own vault proves each key. */
    private Member entry(Role role, String name, EncryptionKey key, Status status, Optional<WalletAddress> hospital) {
        KeyProof proof = FakeKeyProofs.proof(key, self, InMemoryLedger.CHAIN_ID, InMemoryLedger.CONSORTIUM);
        return new Member(self, role, name, key, status, hospital, Optional.of(proof));
    }

    private Member known(WalletAddress account) throws Failed {
        books.require(books.members.containsKey(account), "NotRegistered");
        return Objects.requireNonNull(books.members.get(account));
    }

    private boolean isOwnHospital(Member member) {
        return member.hospital().filter(self::equals).isPresent() && books.isActive(self);
    }

    private Member seen(Member member) {
        return with(member, books.statusOf(member));
    }

    private void put(Member member, Status status) {
        books.members.put(member.account(), with(member, status));
    }

    private static Member with(Member member, Status status) {
        return new Member(
                member.account(),
                member.role(),
                member.name(),
                member.key(),
                status,
                member.hospital(),
                member.proof());
    }
}
