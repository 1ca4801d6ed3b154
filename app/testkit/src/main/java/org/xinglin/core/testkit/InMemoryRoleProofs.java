package org.xinglin.core.testkit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.ProvenRole;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RoleKeys;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleProofs;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;

/**
 * Proofs of roles without a curve: a "key" is a hash, a "proof" is right if its sender sends it. What the contract keeps, that
 * is one proof a member, record and day, is kept here, too. One is shared by all homes of a test.
 */
public final class InMemoryRoleProofs {
    private static final WalletAddress CONTRACT = new WalletAddress("0x" + "5".repeat(40));

    private final InstantSource chain;
    private final Map<WalletAddress, RolePoint> keys = new HashMap<>();
    private final Set<RolePoint> taken = new HashSet<>();
    private final List<ProvenRole> proven = new ArrayList<>();
    private Optional<Failure> trouble = Optional.empty();
    private int senders;

    /** @param chain the time at the head */
    public InMemoryRoleProofs(InstantSource chain) {
        this.chain = chain;
    }

    /** Whatever is asked from now on fails with this; empty: nothing does. */
    public void failWith(Optional<Failure> failure) {
        trouble = failure;
    }

    /** The contract as one account sees it. */
    public RoleProofs as(WalletAddress account) {
        return new View(account);
    }

    /** The role keys of one account. */
    public RoleKeys keysOf(WalletAddress account) {
        return new Keys(account);
    }

    /** Enters a key without asking anybody. */
    public void enrol(WalletAddress account) {
        keys.put(account, keysOf(account).key(0));
        taken.add(keysOf(account).key(0));
    }

    private void failIfTold() throws Failed {
        if (trouble.isPresent()) {
            throw new Failed(trouble.get());
        }
    }

    private static BigInteger number(Object... words) {
        return new BigInteger(1, hash(words).bytes());
    }

    private static Digest hash(Object... words) {
        try {
            byte[] text = List.of(words).toString().getBytes(StandardCharsets.UTF_8);
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }

    private record Keys(WalletAddress account) implements RoleKeys {
        @Override
        public RolePoint key(int number) {
            return new RolePoint(number(account, number), BigInteger.ONE);
        }

        @Override
        public RoleKeyClaim claim(int number, RoleDomain domain, WalletAddress of) {
            return new RoleKeyClaim(key(number), BigInteger.ONE, BigInteger.ONE);
        }

        @Override
        public RoleProof prove(int number, RoleStatement statement) {
            BigInteger image = number(account, statement.record(), statement.day(), number);
            List<BigInteger> responses = Collections.nCopies(statement.ring().size(), BigInteger.ONE);
            return new RoleProof(statement, new RolePoint(image, BigInteger.ONE), BigInteger.ONE, responses);
        }
    }

    private final class View implements RoleProofs {
        private final WalletAddress account;

        View(WalletAddress account) {
            this.account = account;
        }

        @Override
        public RoleDomain domain() {
            return new RoleDomain(1, CONTRACT);
        }

        @Override
        public long today() throws Failed {
            failIfTold();
            return LocalDate.ofInstant(chain.instant(), ZoneOffset.UTC).toEpochDay();
        }

        @Override
        public Digest enrol(RoleKeyClaim claim) throws Failed {
            failIfTold();
            taken.add(claim.key());
            keys.put(account, claim.key());
            return hash(account, claim.key());
        }

        @Override
        public Digest withdraw() throws Failed {
            failIfTold();
            keys.remove(account);
            return hash(account, "withdrawn");
        }

        @Override
        public boolean isTaken(RolePoint key) throws Failed {
            failIfTold();
            return taken.contains(key);
        }

        @Override
        public Optional<RolePoint> keyOn(WalletAddress of, long day) throws Failed {
            failIfTold();
            return Optional.ofNullable(keys.get(of));
        }

        @Override
        public Digest nullifierOf(RoleProof proof) {
            return hash(proof.image());
        }

        @Override
        public Optional<Instant> provenAt(Digest record, Digest nullifier) {
            return proven.stream()
                    .filter(one ->
                            one.record().equals(record) && one.nullifier().equals(nullifier))
                    .findFirst()
                    .map(ProvenRole::at);
        }

        @Override
        public List<ProvenRole> proven() throws Failed {
            failIfTold();
            return List.copyOf(proven.reversed());
        }

        @Override
        public ProofSender relay() {
            return new Sending(account);
        }

        @Override
        public ProofSender freshSender() {
            return new Sending(new WalletAddress("0x" + String.format("f%039x", ++senders)));
        }

        private final class Sending implements ProofSender {
            private final WalletAddress sender;

            Sending(WalletAddress sender) {
                this.sender = sender;
            }

            @Override
            public WalletAddress account() {
                return sender;
            }

            @Override
            public Digest send(RoleProof proof) throws Failed {
                failIfTold();
                RoleStatement statement = proof.statement();
                Digest nullifier = nullifierOf(proof);
                if (!statement.sender().equals(sender)) {
                    throw new Failed(new Failure.Refused(Part.CHAIN, "BadProof"));
                }
                if (provenAt(statement.record(), nullifier).isPresent()) {
                    throw new Failed(new Failure.Refused(Part.CHAIN, "NullifierUsed"));
                }
                Digest transaction = hash(nullifier, sender);
                proven.add(new ProvenRole(
                        statement.record(),
                        statement.role(),
                        LocalDate.ofEpochDay(statement.day()),
                        nullifier,
                        sender,
                        chain.instant(),
                        transaction));
                return transaction;
            }

            @Override
            public void close() {}
        }
    }
}
