package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.xinglin.chain.ChainException;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.ProofOfRole;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Done;
import org.xinglin.vault.ring.Bn254RoleKeys;

/** A hospital, records that all doctors may read, and doctors with role keys. The clock stands until it is moved. */
final class RoleWard implements AutoCloseable {
    static final Digest RECORD = Words.digest("record");
    static final Digest OTHER_RECORD = Words.digest("another record that doctors may read");
    static final Digest CLOSED_RECORD = Words.digest("a record that no role may read");
    static final String HOSPITAL = "hospital";
    /** Sends proofs, and is a member of nothing. */
    static final String RELAY = "relay";

    private static final BigInteger DOCTORS = number(Role.DOCTOR.code());
    private static final int DAY = 86_400;

    private final ManualChain chain;
    private final ProofOfRole contract;
    private final List<String> doctors;

    private RoleWard(ManualChain chain, int size) {
        this.chain = chain;
        this.contract = chain.roles();
        this.doctors = IntStream.range(0, size)
                .mapToObj(i -> "doctor " + i)
                .sorted(Comparator.comparing(chain::address))
                .toList();
    }

    /** @param size doctors, in the order of their accounts, all with their first role key */
    static RoleWard start(Path home, int size) throws IOException, ChainException, Failed {
        RoleWard ward = new RoleWard(ManualChain.start(home), size);
        ward.registers(HOSPITAL, Role.HOSPITAL);
        for (Digest record : List.of(RECORD, OTHER_RECORD, CLOSED_RECORD)) {
            ward.does(HOSPITAL, ward.access(), ward.registration(record.bytes()));
        }
        ward.does(HOSPITAL, ward.access(), ward.access().grantRoleAccess(RECORD.bytes(), DOCTORS));
        ward.does(HOSPITAL, ward.access(), ward.access().grantRoleAccess(OTHER_RECORD.bytes(), DOCTORS));
        List<Act> entries = new ArrayList<>();
        ward.doctors.forEach(doctor -> entries.add(ward.act(doctor, ward.consortium(), ward.entry(Role.DOCTOR))));
        ward.doctors.forEach(doctor -> entries.add(ward.act(doctor, ward.contract, ward.enrolment(doctor, 0))));
        ward.chain.run(entries).forEach(RoleWard::requireDone);
        return ward;
    }

    ManualChain chain() {
        return chain;
    }

    ProofOfRole contract() {
        return contract;
    }

    Consortium consortium() {
        return chain.contracts().consortium();
    }

    MedicalAccess access() {
        return chain.contracts().access();
    }

    /** By their place among the accounts. */
    String doctor(int place) {
        return doctors.get(place);
    }

    void registers(String word, Role role) throws Failed {
        does(word, consortium(), entry(role));
    }

    Done does(String actor, Contract target, RemoteFunctionCall<?> call) throws Failed {
        return requireDone(chain.run(List.of(act(actor, target, call))).getFirst());
    }

    /** The next day has begun, and the head of the chain is in it. */
    void tomorrow() throws Failed {
        chain.pass(DAY);
        does(HOSPITAL, consortium(), consortium().setEndpoint("https://a.example"));
    }

    long today() {
        return chain.now() / DAY;
    }

    RoleDomain domain() {
        return new RoleDomain(
                chain.contracts().addresses().chainId(), new WalletAddress(contract.getContractAddress()));
    }

    /** The same secrets and the same blinding at each run, so that proofs use the same gas. */
    Bn254RoleKeys keys(String doctor) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(bytes("blinding of " + doctor));
            return new Bn254RoleKeys(Secret.owning(bytes("role secret of " + doctor)), random);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    RoleKeyClaim claim(String doctor, int number) {
        return keys(doctor).claim(number, domain(), new WalletAddress(chain.address(doctor)));
    }

    RemoteFunctionCall<?> enrolment(String doctor, int number) {
        return enrolment(claim(doctor, number));
    }

    RemoteFunctionCall<?> enrolment(RoleKeyClaim claim) {
        ProofOfRole.Point key =
                new ProofOfRole.Point(claim.key().x(), claim.key().y());
        return contract.enrol(key, claim.challenge(), claim.response());
    }

    /** The first doctors, with their first keys. */
    List<RingMember> ring(int size) {
        return doctors.subList(0, size).stream()
                .map(doctor -> new RingMember(
                        new WalletAddress(chain.address(doctor)), keys(doctor).key(0)))
                .toList();
    }

    RoleStatement statement(Digest record, String sender, List<RingMember> ring) {
        WalletAddress account = new WalletAddress(chain.address(sender));
        return new RoleStatement(domain(), record, Role.DOCTOR, today(), account, ring);
    }

    /** By the doctor at this place, among the first {@code size}, sent by the relay. */
    RoleProof proof(int place, int size) throws Failed {
        return keys(doctor(place)).prove(0, statement(RECORD, RELAY, ring(size)));
    }

    RemoteFunctionCall<?> call(RoleProof proof) {
        return Web3jRoleProofs.call(contract, proof);
    }

    @Override
    public void close() {
        chain.close();
    }

    private RemoteFunctionCall<?> entry(Role role) {
        return consortium().register(number(role.code()), "a member", bytes("key"), "", Words.keyProof());
    }

    private RemoteFunctionCall<?> registration(byte[] record) {
        byte[] signature =
                Cast.signature(chain.signer(HOSPITAL), chain.contracts().addresses(), record);
        return access().registerRecord(record, number(0x55), number(1), bytes("subject"), signature);
    }

    private Act act(String actor, Contract target, RemoteFunctionCall<?> call) {
        return new Act("a step", actor, target, call, time -> true);
    }

    private static Done requireDone(Done done) {
        if (!done.receipt().isStatusOK()) {
            throw new AssertionError(done.act().actor() + " was refused");
        }
        return done;
    }
}
