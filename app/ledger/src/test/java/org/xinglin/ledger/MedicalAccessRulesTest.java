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
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.xinglin.contracts.Deployment;
import org.xinglin.contracts.Registration;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** What the contract MedicalAccess promises beyond what core uses today, on the embedded chain. */
class MedicalAccessRulesTest {
    private static final BigInteger RAW = number(0x55);
    private static final BigInteger DOCTORS = number(Role.DOCTOR.code());

    private static TestChain chain;
    private static Consortium consortium;
    private static MedicalAccess access;
    private static Actor admin;
    private static Actor hospital;
    private static Actor other;
    private static Actor doctor;
    private static Actor researcher;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        admin = chain.actor("administrator");
        consortium = admin.contracts().consortium();
        access = admin.contracts().access();
        hospital = member("hospital", Role.HOSPITAL);
        other = member("other hospital", Role.HOSPITAL);
        doctor = member("doctor", Role.DOCTOR);
        researcher = member("researcher", Role.RESEARCHER);
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @Test
    void aRegistrationNeedsTheOwnersSignatureForThisContract() {
        byte[] record = bytes("unsigned");
        hospital.mayNot(access, registration(record, signature(other, record)), "BadSignature");
        hospital.mayNot(access, registration(record, signature(hospital, bytes("another"))), "BadSignature");
        hospital.mayNot(access, registration(record, new byte[65]), "BadSignature");
        hospital.mayNot(access, registration(record, new byte[3]), "BadSignature");
        byte[] zero = new byte[32];
        hospital.mayNot(access, registration(zero, signature(hospital, zero)), "ZeroDigest");
        hospital.mayNot(
                access,
                access.registerRecord(record, number(0x71), number(0), zero, signature(hospital, record)),
                "BadCodec");
    }

    @Test
    void anEnvelopeHasEightyBytes() throws Failed {
        byte[] record = registered("envelopes");
        for (int length : new int[] {0, 79, 81}) {
            hospital.mayNot(
                    access,
                    access.grantAccessUntil(record, doctor.address(), number(0), "", new byte[length]),
                    "BadEnvelope");
        }
    }

    @Test
    void theWellKnownGrantOpensTheGateAndEachGrantHasItsNumber() throws Failed {
        byte[] record = registered("well known");
        TransactionReceipt first = hospital.does(access, access.grantAccess(record, doctor.address()));
        TransactionReceipt second = hospital.does(access, access.grantAccess(record, doctor.address()));
        assertThat(MedicalAccess.getAccessGrantedEvents(first).getFirst().nonce).isOne();
        assertThat(MedicalAccess.getAccessGrantedEvents(second).getFirst().nonce)
                .isEqualTo(2);
        assertThat(doctor.sees(access, access.permissions(doctor.address(), record)))
                .isTrue();
        assertThat(doctor.sees(access, access.permissions(other.address(), record)))
                .isFalse();
    }

    @Test
    void aHundredGrantsAreOneTransactionAndMoreAreRefused() throws Failed {
        byte[] record = registered("batch");
        TransactionReceipt receipt = hospital.does(access, batch(record, 100));
        assertThat(MedicalAccess.getAccessGrantedEvents(receipt)).hasSize(100);
        hospital.mayNot(access, batch(record, 101), "BadBatch");
        hospital.mayNot(access, batch(record, 0), "BadBatch");
        hospital.mayNot(
                access,
                access.grantAccessBatch(
                        List.of(record), List.of(doctor.address()), number(0), "", List.of(new byte[1])),
                "BadEnvelope");
    }

    @Test
    void aRoleMayReadUntilItMayNot() throws Failed {
        byte[] record = registered("roles");
        hospital.mayNot(access, access.grantRoleAccess(record, number(0)), "BadRole");
        other.mayNot(access, access.grantRoleAccess(record, DOCTORS), "NotOwner");
        hospital.does(access, access.grantRoleAccess(record, DOCTORS));
        assertThat(mayRead(doctor, record)).isTrue();
        assertThat(mayRead(researcher, record)).isFalse();
        hospital.does(access, access.revokeRoleAccess(record, DOCTORS));
        assertThat(mayRead(doctor, record)).isFalse();
        hospital.mayNot(access, access.revokeRoleAccess(record, DOCTORS), "NotGranted");
    }

    @Test
    void aRequestIsDeniedOrAnsweredByAGrant() throws Failed {
        byte[] record = registered("requests");
        doctor.does(access, access.requestAccess(record, "treatment"));
        doctor.mayNot(access, access.requestAccess(record, "treatment"), "AlreadyRequested");
        hospital.does(access, access.denyRequest(record, doctor.address(), "no need"));
        hospital.mayNot(access, access.denyRequest(record, doctor.address(), "no need"), "NotRequested");
        doctor.does(access, access.requestAccess(record, "treatment"));
        hospital.does(access, access.grantAccess(record, doctor.address()));
        assertThat(admin.sees(access, access.isRequested(record, doctor.address())))
                .isFalse();
        doctor.mayNot(access, access.requestAccess(record, "treatment"), "AlreadyGranted");
        admin.mayNot(access, access.requestAccess(record, ""), "NotActive");
    }

    @Test
    void onlyADoctorBreaksTheGlassAndTheOwnerCanCloseItAgain() throws Failed {
        byte[] record = registered("emergency");
        researcher.mayNot(access, access.breakGlass(record, "curious"), "NotDoctor");
        doctor.mayNot(access, access.breakGlass(record, ""), "BadReason");
        TransactionReceipt receipt = doctor.does(access, access.breakGlass(record, "unconscious patient"));
        var event = MedicalAccess.getGlassBrokenEvents(receipt).getFirst();
        assertThat(event.reason).isEqualTo("unconscious patient");
        assertThat(event.owner).isEqualTo(hospital.address());
        assertThat(mayRead(doctor, record)).isTrue();
        doctor.does(access, access.logAccess(record));
        hospital.does(access, access.revokeAccess(record, doctor.address()));
        assertThat(mayRead(doctor, record)).isFalse();
    }

    @Test
    void aReplacedRecordIsClosedToAllButItsOwner() throws Failed {
        byte[] old = registered("old");
        byte[] fresh = bytes("fresh");
        hospital.does(access, access.grantAccess(old, doctor.address()));
        other.mayNot(access, access.replaceRecord(old, fresh, RAW, signature(other, fresh)), "NotOwner");
        hospital.does(access, access.replaceRecord(old, fresh, RAW, signature(hospital, fresh)));
        assertThat(mayRead(doctor, old)).isFalse();
        assertThat(mayRead(doctor, fresh)).isFalse();
        assertThat(mayRead(hospital, old)).isTrue();
        hospital.mayNot(access, access.grantAccess(old, doctor.address()), "RecordWasReplaced");
        MedicalAccess.MedicalRecord entry = (MedicalAccess.MedicalRecord) admin.reads(access, access.recordOf(old));
        assertThat(entry.replacedBy).isEqualTo(fresh);
    }

    @Test
    void ownershipChangesHandsOnlyWhenTheOtherAccepts() throws Failed {
        byte[] record = registered("handed over");
        hospital.mayNot(access, access.transferOwnership(record, admin.address()), "NotActive");
        hospital.does(access, access.transferOwnership(record, other.address()));
        assertThat(mayRead(other, record)).isFalse();
        doctor.mayNot(access, access.acceptOwnership(record), "NotOffered");
        other.does(access, access.acceptOwnership(record));
        assertThat(mayRead(other, record)).isTrue();
        assertThat(mayRead(hospital, record)).isFalse();
        hospital.mayNot(access, access.grantAccess(record, doctor.address()), "NotOwner");
        other.mayNot(access, access.acceptOwnership(record), "NotOffered");
    }

    @Test
    void aRemovedMemberDoesNotPassAndItsOwnGrantsCanStillBeTakenBack() throws Failed {
        Actor leaving = member("leaving doctor", Role.DOCTOR);
        Actor closing = member("closing hospital", Role.HOSPITAL);
        byte[] record = registered(closing, "of a closing hospital");
        closing.does(access, access.grantAccess(record, leaving.address()));
        closing.does(access, access.grantAccess(record, doctor.address()));
        admin.does(consortium, consortium.remove(leaving.address()));
        assertThat(mayRead(leaving, record)).isFalse();
        admin.does(consortium, consortium.remove(closing.address()));
        assertThat(mayRead(closing, record)).isFalse();
        closing.mayNot(access, access.grantAccess(record, researcher.address()), "NotActive");
        closing.does(access, access.revokeAccess(record, doctor.address()));
        assertThat(mayRead(doctor, record)).isFalse();
    }

    private static Actor member(String word, Role role) throws Failed {
        Actor actor = chain.actor(word);
        actor.does(consortium, consortium.register(number(role.code()), word, bytes("key"), "", Words.keyProof()));
        return actor;
    }

    private static byte[] registered(String word) throws Failed {
        return registered(hospital, word);
    }

    private static byte[] registered(Actor owner, String word) throws Failed {
        byte[] record = bytes(word);
        owner.does(access, registration(record, signature(owner, record)));
        return record;
    }

    private static RemoteFunctionCall<?> registration(byte[] record, byte[] signature) {
        return access.registerRecord(record, RAW, number(1), bytes("subject"), signature);
    }

    private static RemoteFunctionCall<?> batch(byte[] record, int count) {
        return access.grantAccessBatch(
                Collections.nCopies(count, record),
                Collections.nCopies(count, doctor.address()),
                number(0),
                "study",
                Collections.nCopies(count, envelope(1)));
    }

    private static boolean mayRead(Actor actor, byte[] record) throws Failed {
        return admin.sees(access, access.checkAccess(actor.address(), record));
    }

    private static byte[] signature(Actor owner, byte[] record) {
        Contracts contracts = chain.addresses().contracts();
        Deployment deployment = new Deployment(
                contracts.chainId(),
                contracts.consortium().text(),
                contracts.access().text(),
                contracts.federation().text(),
                contracts.block());
        Registration registration = new Registration(Digest.of(record).hex(), owner.address());
        return owner.signer().sign(Digest.of(registration.hash(deployment))).toBytes();
    }
}
