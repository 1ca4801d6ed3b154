package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.EnrolRoleKey;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.ProveRole;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleProofs;
import org.xinglin.core.access.SendRoleProof;
import org.xinglin.core.access.WithdrawRoleKey;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.testkit.InMemoryAudit;
import org.xinglin.vault.ring.RingVerifier;

/** The way of a proof through the use cases, the vault's prover and the adapter, to the contract and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleProofsTest {
    private static final int DOCTORS = 4;
    private static final Digest RECORD = RoleWard.RECORD;

    private RoleWard ward;
    private final List<LedgerConnection> connections = new ArrayList<>();
    private final Guard guard = new Guard(
            new Operator("chief", OperatorRole.ADMINISTRATOR),
            new InMemoryAudit(InstantSource.system()),
            InstantSource.system());

    @BeforeAll
    void begin(@TempDir Path home) throws Exception {
        ward = RoleWard.start(home, DOCTORS);
    }

    @AfterAll
    void end() {
        connections.forEach(LedgerConnection::close);
        ward.close();
    }

    @Test
    void aDoctorProvesHerRoleFromAnAccountThatIsNobodys() throws Failed {
        LedgerConnection doctor = connect(ward.doctor(0));
        RoleProofs proofs = proofs(doctor);
        try (ProofSender sender = proofs.freshSender()) {
            assertThat(doctor.members().find(sender.account())).isEmpty();
            RoleProof proof = prove(0).prove(RECORD, DOCTORS, sender.account());
            new SendRoleProof(guard).send(proof, sender);
            assertThat(proofs.nullifierOf(proof)).isEqualTo(RingVerifier.nullifier(proof));
            assertThat(proofs.provenAt(RECORD, RingVerifier.nullifier(proof))).isPresent();
            assertThat(proofs.proven())
                    .filteredOn(proven -> proven.nullifier().equals(RingVerifier.nullifier(proof)))
                    .singleElement()
                    .satisfies(proven -> {
                        assertThat(proven.record()).isEqualTo(RECORD);
                        assertThat(proven.role()).isEqualTo(Role.DOCTOR);
                        assertThat(proven.day().toEpochDay())
                                .isEqualTo(proof.statement().day());
                        assertThat(proven.sender()).isEqualTo(sender.account());
                        assertThat(proofs.provenAt(RECORD, proven.nullifier())).contains(proven.at());
                    });
            assertThat(proofs.provenAt(RoleWard.OTHER_RECORD, RingVerifier.nullifier(proof)))
                    .isEmpty();
        }
        try (ProofSender another = proofs.freshSender()) {
            RoleProof again = prove(0).prove(RECORD, DOCTORS, another.account());
            assertFails(() -> another.send(again), new Failure.Refused(Part.CHAIN, "NullifierUsed"));
        }
    }

    @Test
    void aRelaySendsWhatWasProvedForItAndNothingElse() throws Failed {
        ProofSender relay = proofs(connect("relay")).relay();
        ProofSender thief = proofs(connect("thief")).relay();
        RoleProof proof = prove(1).prove(RECORD, DOCTORS, relay.account());
        assertFails(() -> thief.send(proof), new Failure.Refused(Part.CHAIN, "BadProof"));
        relay.send(proof);
        assertThat(proofs(connect("anybody")).provenAt(RECORD, RingVerifier.nullifier(proof)))
                .isPresent();
    }

    @Test
    void tooFewToHideAmongAreRefusedBeforeAnythingIsSent() {
        assertFails(
                () -> prove(2).prove(
                                RECORD,
                                DOCTORS + 1,
                                new WalletAddress(ward.chain().address("relay"))),
                new Failure.Invalid(Problem.SMALL_RING, "4", "5"));
    }

    @Test
    void whoIsNoMemberOrHasNoKeyIsToldSo() throws Failed {
        ward.registers("without a key", Role.DOCTOR);
        WalletAddress account = new WalletAddress(ward.chain().address("without a key"));
        WalletAddress stranger = new WalletAddress(ward.chain().address("stranger"));
        assertFails(
                () -> prove("without a key").prove(RECORD, 2, account),
                new Failure.Invalid(Problem.NO_ROLE_KEY, account.text(), ""));
        assertFails(() -> prove("stranger").prove(RECORD, 2, stranger), new Failure.NotAllowed(Barrier.NOT_A_MEMBER));
    }

    @Test
    void aKeyIsEnteredOnceRenewedForTomorrowAndWithdrawnAtOnce() throws Failed {
        String word = "a newcomer";
        ward.registers(word, Role.RESEARCHER);
        RoleProofs proofs = proofs(connect(word));
        WalletAddress account = new WalletAddress(ward.chain().address(word));
        EnrolRoleKey enrol = new EnrolRoleKey(guard, proofs, ward.keys(word), account);
        long today = proofs.today();
        EnrolRoleKey.Enrolment first = enrol.enrol(false);
        assertThat(first.since()).isEqualTo(today);
        assertThat(enrol.enrol(false)).isEqualTo(new EnrolRoleKey.Enrolment(first.key(), today, Optional.empty()));
        EnrolRoleKey.Enrolment renewed = enrol.enrol(true);
        assertThat(renewed.since()).isEqualTo(today + 1);
        assertThat(proofs.keyOn(account, today)).contains(first.key());
        assertThat(proofs.keyOn(account, today + 1)).contains(renewed.key());
        new WithdrawRoleKey(guard, proofs, account).withdraw();
        assertThat(proofs.keyOn(account, today)).isEmpty();
        assertThat(enrol.enrol(false).since()).isEqualTo(today + 1);
    }

    private LedgerConnection connect(String word) {
        LedgerConnection connection =
                LedgerConnection.open(ward.chain().node(), ward.chain().signer(word));
        connections.add(connection);
        return connection;
    }

    private static RoleProofs proofs(LedgerConnection connection) {
        return connection.roleProofs().orElseThrow();
    }

    private ProveRole prove(int place) {
        return prove(ward.doctor(place));
    }

    private ProveRole prove(String word) {
        LedgerConnection connection = connect(word);
        WalletAddress account = new WalletAddress(ward.chain().address(word));
        return new ProveRole(guard, proofs(connection), ward.keys(word), connection.members(), account);
    }

    private static void assertFails(ThrowingCallable attempt, Failure failure) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }
}
