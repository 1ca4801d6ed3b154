package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.ReadonlyTransactionManager;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.bindings.ProofOfRole;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.vault.ring.Bn254RoleKeys;

/** Who may enter, withdraw and prove. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofOfRoleRightsTest {
    private static final byte[] RECORD = bytes("open to all doctors");

    private Cast cast;
    private ProofOfRole contract;

    @BeforeAll
    void begin(@TempDir Path home) throws Exception {
        cast = Cast.start(home);
        Actor admin = cast.of(Standing.ADMINISTRATOR);
        String address =
                admin.contracts().addresses().roleProofs().orElseThrow().text();
        ReadonlyTransactionManager readonly = new ReadonlyTransactionManager(admin.web3j(), address);
        contract = ProofOfRole.load(address, admin.web3j(), readonly, Deployer.freeGas());
        cast.record(Standing.HOSPITAL, RECORD);
        BigInteger doctors = number(Role.DOCTOR.code());
        cast.does(Standing.HOSPITAL, cast.access(), cast.access().grantRoleAccess(RECORD, doctors));
        cast.does(Standing.DOCTOR, contract, enrolment(Standing.DOCTOR, 0));
        cast.does(Standing.GRANTEE, contract, enrolment(Standing.GRANTEE, 0));
        cast.dismiss();
    }

    @AfterAll
    void end() {
        cast.close();
    }

    @TestFactory
    Stream<DynamicTest> everybodysRights() throws Exception {
        RemoteFunctionCall<?> proof = proof();
        return new RightsTable("ProofOfRole", contract, cast)
                .row(
                        "enrol",
                        "each her own key",
                        caller -> enrolment(caller, 1),
                        "NotActive: administrator, pending, removed, orphan, stranger | yes: *")
                .row(
                        "enrol",
                        "a doctor's claim",
                        enrolment(Standing.DOCTOR, 1),
                        "NotActive: administrator, pending, removed, orphan, stranger | yes: doctor | BadPossession: *")
                .row("withdraw", "", contract.withdraw(), "yes: doctor, grantee | NoKey: *")
                .row("proveRole", "a proof bound to the stranger", proof, "yes: stranger | BadProof: *")
                .tests();
    }

    /** By the doctor. */
    private RemoteFunctionCall<?> proof() throws Exception {
        List<RingMember> ring = Stream.of(Standing.DOCTOR, Standing.GRANTEE)
                .map(standing ->
                        new RingMember(account(standing), keys(standing).key(0)))
                .sorted(Comparator.comparing(RingMember::account))
                .toList();
        long day = cast.of(Standing.STRANGER)
                        .web3j()
                        .ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false)
                        .send()
                        .getBlock()
                        .getTimestamp()
                        .longValueExact()
                / Duration.ofDays(1).toSeconds();
        RoleStatement statement =
                new RoleStatement(domain(), Digest.of(RECORD), Role.DOCTOR, day, account(Standing.STRANGER), ring);
        return Web3jRoleProofs.call(contract, keys(Standing.DOCTOR).prove(0, statement));
    }

    private RemoteFunctionCall<?> enrolment(Standing who, int number) {
        RoleKeyClaim claim = keys(who).claim(number, domain(), account(who));
        ProofOfRole.Point key =
                new ProofOfRole.Point(claim.key().x(), claim.key().y());
        return contract.enrol(key, claim.challenge(), claim.response());
    }

    private static Bn254RoleKeys keys(Standing who) {
        return new Bn254RoleKeys(Secret.owning(bytes("role secret of " + who.word())), new SecureRandom());
    }

    private RoleDomain domain() {
        long chainId = cast.of(Standing.STRANGER).contracts().addresses().chainId();
        return new RoleDomain(chainId, new WalletAddress(contract.getContractAddress()));
    }

    private WalletAddress account(Standing standing) {
        return cast.of(standing).account();
    }
}
