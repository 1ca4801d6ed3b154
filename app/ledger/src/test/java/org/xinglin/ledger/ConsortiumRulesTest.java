package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;

/** What the contract Consortium promises, on the embedded chain. */
class ConsortiumRulesTest {
    private TestChain chain;
    private Consortium consortium;
    private Actor admin;
    private Actor hospital;
    private Actor doctor;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        admin = chain.actor("administrator");
        hospital = chain.actor("hospital");
        doctor = chain.actor("doctor");
        consortium = admin.contracts().consortium();
        hospital.does(consortium, registration(Role.HOSPITAL, "First Hospital"));
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    @Test
    void whoWatchesOverOthersIsPendingUntilAnAdministratorAdmits() throws Failed {
        for (Role role : new Role[] {Role.AUDITOR, Role.COORDINATOR}) {
            Actor watcher = chain.actor(role.word());
            watcher.does(consortium, registration(role, role.word()));
            assertThat(isActive(watcher)).isFalse();
            hospital.mayNot(consortium, consortium.admit(watcher.address()), "NotAllowed");
            admin.does(consortium, consortium.admit(watcher.address()));
            assertThat(isActive(watcher)).isTrue();
            admin.mayNot(consortium, consortium.admit(watcher.address()), "AlreadyActive");
        }
    }

    @Test
    void whereEnrolmentIsClosedAHospitalAdmitsItsOwnDoctorsOnly() throws Failed {
        hospital.mayNot(consortium, consortium.setEnrolment(false), "AccessControlUnauthorizedAccount");
        admin.does(consortium, consortium.setEnrolment(false));
        Actor other = chain.actor("other hospital");
        other.does(consortium, registration(Role.HOSPITAL, "Second Hospital"));
        assertThat(isActive(other)).isFalse();
        admin.does(consortium, consortium.admit(other.address()));

        doctor.does(consortium, under(hospital, Role.DOCTOR));
        assertThat(isActive(doctor)).isFalse();
        other.mayNot(consortium, consortium.admit(doctor.address()), "NotAllowed");
        hospital.does(consortium, consortium.admit(doctor.address()));
        assertThat(isActive(doctor)).isTrue();
    }

    @Test
    void onlyDoctorsAndPatientsRegisterUnderAHospitalThatIsOne() {
        doctor.mayNot(consortium, under(hospital, Role.RESEARCHER), "BadRole");
        doctor.mayNot(consortium, under(admin, Role.DOCTOR), "NotActive");
    }

    @Test
    void aRemovedMemberStaysOutUntilAnAdministratorAdmitsItAgain() throws Failed {
        doctor.does(consortium, under(hospital, Role.DOCTOR));
        doctor.mayNot(consortium, consortium.remove(hospital.address()), "NotAllowed");
        hospital.does(consortium, consortium.remove(doctor.address()));
        assertThat(isActive(doctor)).isFalse();
        doctor.mayNot(consortium, registration(Role.DOCTOR, "again"), "AlreadyRegistered");
        doctor.mayNot(consortium, consortium.rotateKey(bytes("new key"), Words.keyProof()), "NotActive");
        hospital.mayNot(consortium, consortium.admit(doctor.address()), "NotAllowed");
        admin.does(consortium, consortium.admit(doctor.address()));
        assertThat(isActive(doctor)).isTrue();
    }

    @Test
    void doctorsOfARemovedHospitalAreNotActive() throws Failed {
        doctor.does(consortium, under(hospital, Role.DOCTOR));
        admin.does(consortium, consortium.remove(hospital.address()));
        assertThat(isActive(doctor)).isFalse();
        admin.does(consortium, consortium.admit(hospital.address()));
        assertThat(isActive(doctor)).isTrue();
    }

    @Test
    void aMemberRotatesItsKeyAndTheOldOneStandsInTheEvent() throws Failed {
        hospital.mayNot(consortium, consortium.rotateKey(new byte[32], Words.keyProof()), "ZeroKey");
        TransactionReceipt receipt =
                hospital.does(consortium, consortium.rotateKey(bytes("new key"), Words.keyProof()));
        var event = Consortium.getKeyRotatedEvents(receipt).getFirst();
        assertThat(event.oldKey).isEqualTo(bytes("key"));
        assertThat(event.newKey).isEqualTo(bytes("new key"));
        Consortium.Member member = (Consortium.Member) admin.reads(consortium, consortium.memberOf(hospital.address()));
        assertThat(member.encryptionKey).isEqualTo(bytes("new key"));
    }

    @Test
    void whatIsNoEntryIsRefused() throws Failed {
        doctor.mayNot(consortium, consortium.register(number(0), "x", bytes("key"), "", Words.keyProof()), "BadRole");
        doctor.mayNot(consortium, registration(Role.DOCTOR, ""), "BadName");
        doctor.mayNot(consortium, registration(Role.DOCTOR, "x".repeat(65)), "BadName");
        doctor.mayNot(consortium, consortium.register(number(2), "x", new byte[32], "", Words.keyProof()), "ZeroKey");
        doctor.mayNot(
                consortium,
                consortium.register(number(2), "x", bytes("key"), "x".repeat(257), Words.keyProof()),
                "BadEndpoint");
        doctor.mayNot(consortium, consortium.rotateKey(bytes("new key"), Words.keyProof()), "NotRegistered");
        assertThat(admin.counts(consortium, consortium.memberCount())).isOne();
        admin.mayNot(consortium, consortium.memberAt(number(1)), "NoSuchMember");
    }

    private boolean isActive(Actor actor) throws Failed {
        return admin.sees(consortium, consortium.isActive(actor.address()));
    }

    private RemoteFunctionCall<?> registration(Role role, String name) {
        return consortium.register(number(role.code()), name, bytes("key"), "", Words.keyProof());
    }

    private RemoteFunctionCall<?> under(Actor house, Role role) {
        return consortium.registerUnder(
                house.address(), number(role.code()), "Dr Wang", bytes("key"), "", Words.keyProof());
    }
}
