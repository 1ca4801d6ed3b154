package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;

/** What an insider would try on the contracts, on the embedded chain. */
class AccessAttacksTest {
    private static final BigInteger RAW = number(0x55);
    private static final BigInteger DOCTORS = number(Role.DOCTOR.code());
    private static final byte[] SUBJECT = bytes("one pseudonym, at both hospitals");

    private static TestChain chain;
    private static Consortium consortium;
    private static MedicalAccess access;
    private static Actor admin;
    private static Actor hospital;
    private static Actor other;
    private static Actor doctor;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        admin = chain.actor("administrator");
        consortium = admin.contracts().consortium();
        access = admin.contracts().access();
        hospital = member("hospital", Role.HOSPITAL);
        other = member("other hospital", Role.HOSPITAL);
        doctor = under(hospital, "doctor", Role.DOCTOR);
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @Test
    void aPatientOfAnotherHospitalRevokesNothingThoughThePseudonymIsTheSame() throws Failed {
        byte[] record = registered("about the patient");
        Actor patient = under(other, "patient of the other", Role.PATIENT);
        other.does(access, access.bindPatient(SUBJECT, patient.address()));
        hospital.does(access, access.grantAccess(record, doctor.address()));
        patient.mayNot(access, access.revokeAccess(record, doctor.address()), "NotOwner");
        hospital.mayNot(access, access.bindPatient(SUBJECT, patient.address()), "NotPatient");
    }

    @Test
    void aRemovedPatientRevokesNothing() throws Failed {
        byte[] record = registered("about a patient who leaves");
        Actor patient = under(hospital, "leaving patient", Role.PATIENT);
        hospital.does(access, access.bindPatient(SUBJECT, patient.address()));
        hospital.does(access, access.grantAccess(record, doctor.address()));
        hospital.does(consortium, consortium.remove(patient.address()));
        patient.mayNot(access, access.revokeAccess(record, doctor.address()), "NotOwner");
        hospital.does(access, access.bindPatient(SUBJECT, "0x" + "0".repeat(40)));
    }

    @Test
    void aRemovedMemberLosesGrantRoleAndEmergencyAtOnce() throws Failed {
        byte[] record = registered("three ways in");
        Actor leaving = under(hospital, "leaving doctor", Role.DOCTOR);
        hospital.does(access, access.grantAccess(record, leaving.address()));
        hospital.does(access, access.grantRoleAccess(record, DOCTORS));
        leaving.does(access, access.breakGlass(record, "in need"));
        hospital.does(consortium, consortium.remove(leaving.address()));
        assertThat(admin.sees(access, access.checkAccess(leaving.address(), record)))
                .isFalse();
        leaving.mayNot(access, access.logAccess(record), "NotGranted");
        leaving.mayNot(access, access.breakGlass(record, "once more"), "NotDoctor");
        hospital.mayNot(access, issue(record, leaving, 1), "NotGranted");
        hospital.mayNot(access, access.grantAccess(record, leaving.address()), "NotActive");
    }

    @Test
    void nobodyIsAMemberWithoutAKeyAndItsProof() {
        Actor keyless = chain.actor("keyless");
        keyless.mayNot(consortium, consortium.register(DOCTORS, "x", new byte[32], "", Words.keyProof()), "ZeroKey");
        keyless.mayNot(consortium, consortium.register(DOCTORS, "x", bytes("key"), "", new byte[0]), "BadKeyProof");
        hospital.mayNot(access, access.grantAccess(bytes("any"), keyless.address()), "NotRegistered");
    }

    @Test
    void noBatchIsLongerThanAHundred() throws Failed {
        byte[] record = registered("of batches");
        List<byte[]> records = Collections.nCopies(101, record);
        hospital.does(access, access.grantRoleAccess(record, DOCTORS));
        hospital.does(access, issue(record, doctor, 100));
        hospital.mayNot(access, issue(record, doctor, 101), "BadBatch");
        hospital.mayNot(access, access.grantRoleAccessUntil(records, DOCTORS, number(0), ""), "BadBatch");
        hospital.mayNot(access, access.destroyRecord(records), "BadBatch");
        hospital.mayNot(
                access,
                access.replaceRecordAndGrant(
                        record,
                        bytes("next"),
                        RAW,
                        signature("next"),
                        Collections.nCopies(101, doctor.address()),
                        Collections.nCopies(101, number(0)),
                        Collections.nCopies(101, ""),
                        Collections.nCopies(101, envelope(1))),
                "BadBatch");
    }

    @Test
    void anOfferOfARecordThatIsDestroyedMeanwhileIsWorthNothing() throws Failed {
        byte[] record = registered("offered and destroyed");
        hospital.does(access, access.transferOwnership(record, other.address()));
        hospital.does(access, access.destroyRecord(List.of(record)));
        other.mayNot(access, access.acceptOwnership(record), "RecordWasDestroyed");
    }

    private static RemoteFunctionCall<?> issue(byte[] record, Actor to, int count) {
        return access.issueEnvelopes(
                Collections.nCopies(count, record),
                Collections.nCopies(count, to.address()),
                Collections.nCopies(count, envelope(1)));
    }

    private static byte[] registered(String word) throws Failed {
        hospital.does(access, access.registerRecord(bytes(word), RAW, number(1), SUBJECT, signature(word)));
        return bytes(word);
    }

    private static byte[] signature(String word) {
        return Cast.signature(hospital.signer(), chain.addresses().contracts(), bytes(word));
    }

    private static Actor member(String word, Role role) throws Failed {
        Actor actor = chain.actor(word);
        actor.does(consortium, consortium.register(number(role.code()), word, bytes("key"), "", Words.keyProof()));
        return actor;
    }

    private static Actor under(Actor house, String word, Role role) throws Failed {
        Actor actor = chain.actor(word);
        BigInteger code = number(role.code());
        actor.does(
                consortium, consortium.registerUnder(house.address(), code, word, bytes("key"), "", Words.keyProof()));
        return actor;
    }
}
