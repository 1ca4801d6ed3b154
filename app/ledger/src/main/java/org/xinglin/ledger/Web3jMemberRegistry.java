package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.keys.EncryptionKey;

/** Members on the contract {@code Consortium}. */
final class Web3jMemberRegistry implements MemberRegistry {
    private final Bound contracts;
    private final ContractReader reader;
    private final LedgerSender sender;

    Web3jMemberRegistry(Bound contracts, ContractReader reader, LedgerSender sender) {
        this.contracts = contracts;
        this.reader = reader;
        this.sender = sender;
    }

    @Override
    public Digest register(Role role, String name, EncryptionKey key) throws Failed {
        BigInteger code = BigInteger.valueOf(role.code());
        try {
            return sender.send(
                    contract(), contract().register(code, name, key.value().bytes(), ""));
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Refused refused
                    && refused.reason().equals("AlreadyRegistered")) {
                throw new Failed(new Failure.Conflicting(Conflict.ALREADY_REGISTERED, name), failed);
            }
            throw failed;
        }
    }

    @Override
    public Digest registerUnder(WalletAddress hospital, Role role, String name, EncryptionKey key) throws Failed {
        BigInteger code = BigInteger.valueOf(role.code());
        return sender.send(
                contract(),
                contract()
                        .registerUnder(hospital.text(), code, name, key.value().bytes(), ""));
    }

    @Override
    public Digest admit(WalletAddress account) throws Failed {
        return sender.send(contract(), contract().admit(account.text()));
    }

    @Override
    public Digest remove(WalletAddress account) throws Failed {
        return sender.send(contract(), contract().remove(account.text()));
    }

    @Override
    public Digest rotateKey(EncryptionKey key) throws Failed {
        return sender.send(contract(), contract().rotateKey(key.value().bytes()));
    }

    @Override
    public List<Member> members() throws Failed {
        List<Member> members = new ArrayList<>();
        BigInteger count = reader.number(contract(), contract().memberCount());
        for (BigInteger i = BigInteger.ZERO; i.compareTo(count) < 0; i = i.add(BigInteger.ONE)) {
            find(reader.account(contract(), contract().memberAt(i))).ifPresent(members::add);
        }
        return members;
    }

    @Override
    public Optional<Member> find(WalletAddress account) throws Failed {
        Consortium.Member entry =
                (Consortium.Member) reader.read(contract(), contract().memberOf(account.text()));
        Optional<Role> role = role(entry.role);
        if (role.isEmpty()) {
            return Optional.empty();
        }
        boolean active = reader.isTrue(contract(), contract().isActive(account.text()));
        EncryptionKey key = new EncryptionKey(Digest.of(entry.encryptionKey));
        return Optional.of(new Member(account, role.get(), entry.displayName, key, active));
    }

    private static Optional<Role> role(BigInteger code) {
        for (Role role : Role.values()) {
            if (role.code() == code.intValueExact()) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private Consortium contract() {
        return contracts.consortium();
    }
}
