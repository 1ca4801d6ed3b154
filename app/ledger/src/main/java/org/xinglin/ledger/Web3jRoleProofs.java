package org.xinglin.ledger;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.web3j.crypto.Hash;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.tx.ReadonlyTransactionManager;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.web3j.tx.gas.StaticGasProvider;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.ProofOfRole;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.ProvenRole;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleProofs;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** Proofs of roles on the contract {@code ProofOfRole}. */
final class Web3jRoleProofs implements RoleProofs {
    private static final long SECONDS_A_DAY = 86_400;
    private static final int WORD = 32;

    private final ProofOfRole contract;
    private final long chainId;
    private final Rpc rpc;
    private final ContractReader reader;
    private final LedgerSender own;
    private final FreshSenders fresh;
    private final Trail trail;

    private Web3jRoleProofs(
            ProofOfRole contract, Rpc rpc, ContractReader reader, LedgerSender own, FreshSenders fresh, Trail trail) {
        this.contract = contract;
        this.chainId = fresh.chainId();
        this.rpc = rpc;
        this.reader = reader;
        this.own = own;
        this.fresh = fresh;
        this.trail = trail;
    }

    /** Empty on a chain without the contract. */
    static Optional<RoleProofs> of(
            Contracts addresses, Rpc rpc, ContractReader reader, LedgerSender own, FreshSenders fresh, LogSearch logs) {
        return addresses
                .roleProofs()
                .map(address -> new Web3jRoleProofs(
                        contract(address, rpc.web3j()), rpc, reader, own, fresh, new Trail(address.text(), logs, rpc)));
    }

    private static ProofOfRole contract(WalletAddress address, Web3j web3j) {
        TransactionManager readonly = new ReadonlyTransactionManager(web3j, address.text());
        ContractGasProvider free = new StaticGasProvider(BigInteger.ZERO, BigInteger.ZERO);
        return ProofOfRole.load(address.text(), web3j, readonly, free);
    }

    @Override
    public RoleDomain domain() {
        return new RoleDomain(chainId, new WalletAddress(contract.getContractAddress()));
    }

    @Override
    public long today() throws Failed {
        BigInteger time = rpc.ask(rpc.web3j().ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false))
                .getBlock()
                .getTimestamp();
        return time.longValueExact() / SECONDS_A_DAY;
    }

    @Override
    public Digest enrol(RoleKeyClaim claim) throws Failed {
        return own.send(contract, contract.enrol(point(claim.key()), claim.challenge(), claim.response()));
    }

    @Override
    public Digest withdraw() throws Failed {
        return own.send(contract, contract.withdraw());
    }

    @Override
    public boolean isTaken(RolePoint key) throws Failed {
        return reader.isTrue(contract, contract.isTaken(point(key)));
    }

    @Override
    public Optional<RolePoint> keyOn(WalletAddress account, long day) throws Failed {
        ProofOfRole.Point key =
                (ProofOfRole.Point) reader.read(contract, contract.keyOn(account.text(), BigInteger.valueOf(day)));
        return Optional.of(new RolePoint(key.x, key.y)).filter(point -> !point.isNone());
    }

    @Override
    public Digest nullifierOf(RoleProof proof) {
        byte[] image = Arrays.copyOf(word(proof.image().x()), 2 * WORD);
        System.arraycopy(word(proof.image().y()), 0, image, WORD, WORD);
        return Digest.of(Hash.sha3(image));
    }

    @Override
    public Optional<Instant> provenAt(Digest record, Digest nullifier) throws Failed {
        long time = reader.number(contract, contract.provenAt(record.bytes(), nullifier.bytes()))
                .longValueExact();
        return time == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(time));
    }

    @Override
    public List<ProvenRole> proven() throws Failed {
        List<ProvenRole> proven = new ArrayList<>();
        for (Log log : trail.of(ProofOfRole.ROLEPROVEN_EVENT)) {
            ProofOfRole.RoleProvenEventResponse event = ProofOfRole.getRoleProvenEventFromLog(log);
            Optional<Role> role = ChainWords.role(event.role);
            if (role.isEmpty()) {
                continue; // of a newer contract
            }
            proven.add(new ProvenRole(
                    Digest.of(event.digest),
                    role.get(),
                    LocalDate.ofEpochDay(event.day.longValueExact()),
                    Digest.of(event.nullifier),
                    new WalletAddress(event.sender),
                    trail.at(log),
                    Digest.ofHex(log.getTransactionHash())));
        }
        return proven.reversed();
    }

    @Override
    public ProofSender relay() {
        return new Sending(own.publisher().account(), own, false);
    }

    @Override
    public ProofSender freshSender() {
        FreshAccount account = FreshAccount.make(new SecureRandom());
        return new Sending(account.account(), fresh.of(account), true);
    }

    /** The call that puts a proof on the chain. */
    static RemoteFunctionCall<?> call(ProofOfRole contract, RoleProof proof) {
        RoleStatement statement = proof.statement();
        return contract.proveRole(
                statement.record().bytes(),
                BigInteger.valueOf(statement.role().code()),
                BigInteger.valueOf(statement.day()),
                statement.ring().stream().map(member -> member.account().text()).toList(),
                point(proof.image()),
                proof.challenge(),
                proof.responses());
    }

    private static byte[] word(BigInteger value) {
        return Numeric.toBytesPadded(value, WORD);
    }

    private static ProofOfRole.Point point(RolePoint point) {
        return new ProofOfRole.Point(point.x(), point.y());
    }

    private final class Sending implements ProofSender {
        private final WalletAddress account;
        private final LedgerSender sender;
        private final boolean forgotten;

        Sending(WalletAddress account, LedgerSender sender, boolean forgotten) {
            this.account = account;
            this.sender = sender;
            this.forgotten = forgotten;
        }

        @Override
        public WalletAddress account() {
            return account;
        }

        @Override
        public Digest send(RoleProof proof) throws Failed {
            return sender.send(contract, call(contract, proof));
        }

        @Override
        public void close() {
            if (forgotten) {
                sender.close();
            }
        }
    }
}
