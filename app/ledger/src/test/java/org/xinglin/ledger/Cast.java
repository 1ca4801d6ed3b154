package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.xinglin.chain.ChainException;
import org.xinglin.contracts.Deployment;
import org.xinglin.contracts.Registration;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** An account of every standing, on a chain of their own. */
final class Cast implements AutoCloseable {
    private static final Map<Standing, Role> OPEN = Map.of(
            Standing.HOSPITAL, Role.HOSPITAL,
            Standing.OTHER_HOSPITAL, Role.HOSPITAL,
            Standing.GRANTEE, Role.DOCTOR,
            Standing.RESEARCHER, Role.RESEARCHER,
            Standing.AUDITOR, Role.AUDITOR,
            Standing.COORDINATOR, Role.COORDINATOR,
            Standing.REMOVED, Role.HOSPITAL);

    private final TestChain chain;
    private final ContractErrors errors = new ContractErrors(
            List.of(Abi.of("Consortium"), Abi.of("MedicalAccess"), Abi.of("FederationLedger"), Abi.of("ProofOfRole")));
    private final Map<Standing, Actor> actors = new EnumMap<>(Standing.class);

    private Cast(TestChain chain) {
        this.chain = chain;
        for (Standing standing : Standing.values()) {
            actors.put(standing, chain.actor(standing.word()));
        }
    }

    /** All are members as they stand, but for {@link Standing#REMOVED}, which {@link #dismiss} removes. */
    static Cast start(Path home) throws IOException, ChainException, Failed {
        return start(home, InstantSource.system());
    }

    static Cast start(Path home, InstantSource clock) throws IOException, ChainException, Failed {
        Cast cast = new Cast(TestChain.start(home, clock));
        for (Map.Entry<Standing, Role> entry : OPEN.entrySet()) {
            cast.register(entry.getKey(), entry.getValue());
        }
        cast.admit(Standing.AUDITOR);
        cast.admit(Standing.COORDINATOR);
        cast.registerUnder(cast.of(Standing.DOCTOR), Standing.HOSPITAL);
        cast.registerUnder(cast.of(Standing.PATIENT), Standing.HOSPITAL, Role.PATIENT);
        cast.registerUnder(cast.of(Standing.ORPHAN), Standing.REMOVED);
        cast.does(Standing.ADMINISTRATOR, cast.consortium(), cast.consortium().setEnrolment(false));
        cast.register(Standing.PENDING, Role.HOSPITAL);
        return cast;
    }

    /** From now on {@link Standing#REMOVED} and {@link Standing#ORPHAN} are what they are called. */
    void dismiss() throws Failed {
        does(Standing.ADMINISTRATOR, consortium(), consortium().remove(address(Standing.REMOVED)));
    }

    Actor of(Standing standing) {
        return Objects.requireNonNull(actors.get(standing));
    }

    /** An account besides. */
    Actor another(String word) {
        return chain.actor(word);
    }

    String address(Standing standing) {
        return of(standing).address();
    }

    void does(Standing standing, Contract contract, RemoteFunctionCall<?> change) throws Failed {
        of(standing).does(contract, change);
    }

    /** A dry run. @throws Failed Refused with the error's name when the call reverts */
    void tries(Standing standing, Contract contract, String encoded) throws Failed {
        Rpc rpc = new Rpc(of(standing).web3j(), "the embedded chain", errors);
        new ContractReader(rpc, of(standing).account()).run(contract, encoded);
    }

    Consortium consortium() {
        return of(Standing.ADMINISTRATOR).contracts().consortium();
    }

    MedicalAccess access() {
        return of(Standing.ADMINISTRATOR).contracts().access();
    }

    FederationLedger federation() {
        return of(Standing.ADMINISTRATOR).contracts().federation();
    }

    void registerUnder(Actor doctor, Standing hospital) throws Failed {
        registerUnder(doctor, hospital, Role.DOCTOR);
    }

    private void registerUnder(Actor member, Standing hospital, Role role) throws Failed {
        member.does(
                consortium(),
                consortium()
                        .registerUnder(
                                address(hospital),
                                number(role.code()),
                                "somebody",
                                bytes("key"),
                                "",
                                Words.keyProof()));
    }

    void record(Standing owner, byte[] record) throws Failed {
        record(owner, record, bytes("subject"));
    }

    void record(Standing owner, byte[] record, byte[] subject) throws Failed {
        byte[] signature = signature(owner, record);
        does(owner, access(), access().registerRecord(record, number(0x55), number(1), subject, signature));
    }

    /** The owner's signature that registers the record as its own. */
    byte[] signature(Standing owner, byte[] record) {
        return signature(of(owner).signer(), chain.addresses().contracts(), record);
    }

    static byte[] signature(TestSigner owner, Contracts contracts, byte[] record) {
        Deployment deployment = new Deployment(
                contracts.chainId(),
                contracts.consortium().text(),
                contracts.access().text(),
                contracts.federation().text(),
                contracts.block());
        Registration registration =
                new Registration(Digest.of(record).hex(), owner.account().text());
        return owner.sign(Digest.of(registration.hash(deployment))).toBytes();
    }

    @Override
    public void close() {
        chain.close();
    }

    private void register(Standing standing, Role role) throws Failed {
        String name = standing.word();
        does(
                standing,
                consortium(),
                consortium().register(number(role.code()), name, bytes("key"), "", Words.keyProof()));
    }

    private void admit(Standing standing) throws Failed {
        does(Standing.ADMINISTRATOR, consortium(), consortium().admit(address(standing)));
    }
}
