package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.RoleWard.HOSPITAL;
import static org.xinglin.ledger.RoleWard.OTHER_RECORD;
import static org.xinglin.ledger.RoleWard.RECORD;
import static org.xinglin.ledger.RoleWard.RELAY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.vault.ring.RingVerifier;

/** Proofs over days: once a record and day, with keys that change, and members that go. */
class RoleDaysTest {
    private static final int SIZE = 3;

    private RoleWard ward;

    @BeforeEach
    void begin(@TempDir Path home) throws Exception {
        ward = RoleWard.start(home, SIZE);
    }

    @AfterEach
    void end() {
        ward.close();
    }

    @Test
    void aProofStandsOnTheChainWithItsNullifierAndNoMembersName() throws Exception {
        RoleProof proof = ward.proof(1, SIZE);
        var receipt = ward.does(RELAY, ward.contract(), ward.call(proof)).receipt();
        Log log = receipt.getLogs().getFirst();
        Digest nullifier = RingVerifier.nullifier(proof);
        assertThat(log.getTopics().get(3)).isEqualTo(nullifier.hex());
        for (int place = 0; place < SIZE; place++) {
            String account = ward.chain().address(ward.doctor(place)).substring(2);
            assertThat(log.getData() + log.getTopics()).doesNotContain(account);
        }
        assertThat(isProven(RECORD, nullifier)).isTrue();
        assertThat(isProven(OTHER_RECORD, nullifier)).isFalse();
    }

    @Test
    void theSameDoctorIsRefusedTwiceADayWhateverRingAndSender() throws Failed {
        RoleProof proof = ward.proof(1, SIZE);
        ward.does(RELAY, ward.contract(), ward.call(proof));
        refused(RELAY, ward.call(proof), "NullifierUsed");
        refused(RELAY, ward.call(ward.proof(1, SIZE)), "NullifierUsed");
        refused(RELAY, ward.call(ward.proof(1, 2)), "NullifierUsed");
        RoleProof elsewhere =
                ward.keys(ward.doctor(1)).prove(0, ward.statement(RECORD, "another relay", ward.ring(SIZE)));
        refused("another relay", ward.call(elsewhere), "NullifierUsed");
        ward.does(RELAY, ward.contract(), ward.call(ward.proof(0, SIZE)));
        RoleProof other = ward.keys(ward.doctor(1)).prove(0, ward.statement(OTHER_RECORD, RELAY, ward.ring(SIZE)));
        ward.does(RELAY, ward.contract(), ward.call(other));
    }

    @Test
    void anOldProofIsWorthNothingTheNextDayAndANewOneIs() throws Failed {
        RoleProof sent = ward.proof(1, SIZE);
        RoleProof kept = ward.proof(0, SIZE);
        ward.does(RELAY, ward.contract(), ward.call(sent));
        ward.tomorrow();
        refused(RELAY, ward.call(kept), "WrongDay");
        refused(RELAY, RawProof.of(kept).day(ward.today()).call(ward.contract()), "BadProof");
        refused(RELAY, RawProof.of(sent).day(ward.today()).call(ward.contract()), "NullifierUsed");
        RoleProof fresh = ward.proof(1, SIZE);
        assertThat(fresh.image()).isNotEqualTo(sent.image());
        ward.does(RELAY, ward.contract(), ward.call(fresh));
    }

    @Test
    void aRenewedKeyGivesNoSecondNullifierOnTheSameDay() throws Failed {
        String doctor = ward.doctor(1);
        ward.does(RELAY, ward.contract(), ward.call(ward.proof(1, SIZE)));
        ward.does(doctor, ward.contract(), ward.enrolment(doctor, 1));
        ward.does(doctor, ward.contract(), ward.enrolment(doctor, 2));
        refused(RELAY, ward.call(renewed(doctor, 1)), "BadProof");
        refused(RELAY, ward.call(renewed(doctor, 2)), "BadProof");
        refused(RELAY, ward.call(ward.proof(1, SIZE)), "NullifierUsed");
        ward.tomorrow();
        refused(RELAY, ward.call(ward.proof(1, SIZE)), "BadProof");
        refused(RELAY, ward.call(renewed(doctor, 1)), "BadProof");
        ward.does(RELAY, ward.contract(), ward.call(renewed(doctor, 2)));
    }

    @Test
    void aWithdrawnKeyIsGoneAtOnceAndItsSuccessorWaitsForTheNextDay() throws Failed {
        String doctor = ward.doctor(1);
        ward.does(RELAY, ward.contract(), ward.call(ward.proof(1, SIZE)));
        ward.does(doctor, ward.contract(), ward.contract().withdraw());
        refused(RELAY, ward.call(ward.proof(0, SIZE)), "NotEnrolled");
        refused(doctor, ward.contract().withdraw(), "NoKey");
        refused(doctor, ward.enrolment(doctor, 0), "KeyTaken");
        ward.does(doctor, ward.contract(), ward.enrolment(doctor, 1));
        refused(RELAY, ward.call(renewed(doctor, 1)), "NotEnrolled");
        ward.tomorrow();
        ward.does(RELAY, ward.contract(), ward.call(renewed(doctor, 1)));
    }

    @Test
    void aRemovedMemberCanNeitherProveNorBeHiddenBehind() throws Failed {
        String doctor = ward.doctor(1);
        ward.does(
                "administrator",
                ward.consortium(),
                ward.consortium().remove(ward.chain().address(doctor)));
        refused(RELAY, ward.call(ward.proof(1, SIZE)), "NotInRole");
        refused(RELAY, ward.call(ward.proof(0, SIZE)), "NotInRole");
        refused(doctor, ward.enrolment(doctor, 1), "NotActive");
    }

    @Test
    void aRevokedGrantEndsTheProofs() throws Failed {
        ward.does(
                HOSPITAL,
                ward.access(),
                ward.access().revokeRoleAccess(RECORD.bytes(), Words.number(Role.DOCTOR.code())));
        refused(RELAY, ward.call(ward.proof(1, SIZE)), "NotGranted");
    }

    private RoleProof renewed(String doctor, int number) throws Failed {
        WalletAddress account = new WalletAddress(ward.chain().address(doctor));
        List<RingMember> ring = ward.ring(SIZE).stream()
                .map(member -> member.account().equals(account)
                        ? new RingMember(account, ward.keys(doctor).key(number))
                        : member)
                .toList();
        return ward.keys(doctor).prove(number, ward.statement(RECORD, RELAY, ring));
    }

    private boolean isProven(Digest record, Digest nullifier) throws Exception {
        RemoteFunctionCall<?> question = ward.contract().isProven(record.bytes(), nullifier.bytes());
        return ward.chain().ask(ward.contract(), List.of(question)).getFirst().endsWith("1");
    }

    private void refused(String sender, RemoteFunctionCall<?> call, String error) {
        assertThatThrownBy(() -> ward.chain().tries(sender, ward.contract(), call))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(new Failure.Refused(Part.CHAIN, error)));
    }
}
