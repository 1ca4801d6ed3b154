package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.RoleWard.CLOSED_RECORD;
import static org.xinglin.ledger.RoleWard.HOSPITAL;
import static org.xinglin.ledger.RoleWard.OTHER_RECORD;
import static org.xinglin.ledger.RoleWard.RECORD;
import static org.xinglin.ledger.RoleWard.RELAY;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.vault.ring.RingVerifier;

/** What the contract takes as a proof, and what it refuses. Dry runs: nothing changes, so that the cases stand alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofOfRoleTest {
    private static final BigInteger ONE = BigInteger.ONE;
    private static final int SIZE = 5;
    private static final int RING = 4; // the fifth stands beside
    /** EIP-196. */
    private static final BigInteger FIELD =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");
    /** EIP-196. */
    private static final BigInteger ORDER =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");

    private RoleWard ward;

    @BeforeAll
    void begin(@TempDir Path home) throws Exception {
        ward = RoleWard.start(home, SIZE);
        ward.registers("a researcher", Role.RESEARCHER);
        ward.registers("keyless doctor", Role.DOCTOR);
    }

    @AfterAll
    void end() {
        ward.close();
    }

    @Test
    void everyDoctorOfARingIsBelievedWithoutBeingNamed() throws Failed {
        for (int place = 0; place < RING; place++) {
            RoleProof proof = ward.proof(place, RING);
            assertThat(refusal(RELAY, RawProof.of(proof))).isEmpty();
        }
    }

    @Test
    void aRingOfTwoIsTheSmallest() throws Failed {
        assertThat(refusal(RELAY, RawProof.of(ward.proof(1, 2)))).isEmpty();
        RawProof right = RawProof.of(ward.proof(0, 2));
        RawProof alone = right.ring(List::removeLast).responses(List::removeLast);
        assertThat(refusal(RELAY, alone)).isEqualTo("BadRing");
    }

    @TestFactory
    List<DynamicTest> anAlteredScalarIsRefused() throws Failed {
        RawProof right = RawProof.of(ward.proof(2, RING));
        return List.of(
                refused("the challenge plus one", right.challenge(ONE::add), "BadProof"),
                refused("the challenge zero", right.challenge(any -> BigInteger.ZERO), "BadProof"),
                refused("the challenge plus the order", right.challenge(ORDER::add), "BadScalar"),
                refused("the first response plus one", response(right, 0, ONE), "BadProof"),
                refused("the prover's response plus one", response(right, 2, ONE), "BadProof"),
                refused("the last response plus one", response(right, RING - 1, ONE), "BadProof"),
                refused("a response plus the order", response(right, 1, ORDER), "BadScalar"),
                refused("responses exchanged", right.responses(all -> Collections.swap(all, 0, 1)), "BadProof"),
                refused("one response less", right.responses(List::removeLast), "BadLength"),
                refused("one response more", right.responses(all -> all.add(ONE)), "BadLength"));
    }

    @TestFactory
    List<DynamicTest> anAlteredImageIsRefused() throws Failed {
        RawProof right = RawProof.of(ward.proof(2, RING));
        RawProof colleague = RawProof.of(ward.proof(1, RING));
        BigInteger x = right.image().x;
        BigInteger y = right.image().y;
        return List.of(
                refused("its negative", right.image(x, FIELD.subtract(y)), "BadProof"),
                refused("a colleague's", right.image(colleague.image().x, colleague.image().y), "BadProof"),
                refused("the generator", right.image(ONE, BigInteger.TWO), "BadProof"),
                refused("the neutral element", right.image(BigInteger.ZERO, BigInteger.ZERO), "BadPoint"),
                refused("not on the curve", right.image(x, y.add(ONE)), "BadPoint"),
                refused("x plus the field's order", right.image(x.add(FIELD), y), "BadPoint"),
                refused("y plus the field's order", right.image(x, y.add(FIELD)), "BadPoint"));
    }

    @TestFactory
    List<DynamicTest> theWrongSetIsRefused() throws Failed {
        RawProof right = RawProof.of(ward.proof(2, RING));
        String fifth = ward.chain().address(ward.doctor(SIZE - 1));
        return List.of(
                refused("another doctor in a member's place", right.ring(all -> all.set(RING - 1, fifth)), "BadProof"),
                refused("without the last", right.ring(List::removeLast).responses(List::removeLast), "BadProof"),
                refused("without the prover", without(right, 2), "BadProof"),
                refused("one more", right.ring(all -> all.add(fifth)).responses(all -> all.add(ONE)), "BadProof"),
                refused("another order", right.ring(all -> Collections.swap(all, 1, 2)), "NotAscending"),
                refused("a doctor twice", right.ring(all -> all.set(1, all.getFirst())), "NotAscending"),
                refused("a hospital", inserted(right, HOSPITAL), "NotInRole"),
                refused("a stranger", inserted(right, "stranger"), "NotInRole"),
                refused("a researcher", inserted(right, "a researcher"), "NotInRole"),
                refused("a doctor without a role key", inserted(right, "keyless doctor"), "NotEnrolled"),
                refused("nobody", right.ring(List::clear).responses(List::clear), "BadRing"),
                refused("more than 128", right.ring(all -> fill(all, 129)).responses(r -> fill(r, 129)), "BadRing"));
    }

    @TestFactory
    List<DynamicTest> aProofForSomethingElseIsRefused() throws Failed {
        RawProof right = RawProof.of(ward.proof(2, RING));
        long day = ward.today();
        return List.of(
                refused("another record", right.record(OTHER_RECORD.bytes()), "BadProof"),
                refused("a record that no role may read", right.record(CLOSED_RECORD.bytes()), "NotGranted"),
                refused("no record", right.record(Words.bytes("never registered")), "NotGranted"),
                refused("a role that may not read it", right.role(Role.RESEARCHER.code()), "NotGranted"),
                refused("no role", right.role(0), "NotGranted"),
                refused("yesterday", right.day(day - 1), "WrongDay"),
                refused("tomorrow", right.day(day + 1), "WrongDay"),
                DynamicTest.dynamicTest(
                        "another sender",
                        () -> assertThat(refusal("a thief", right)).isEqualTo("BadProof")));
    }

    @Test
    void whoHoldsNoKeyOfTheRingProvesNothingByImitation() throws Failed {
        List<RingMember> mixed = List.of(
                ward.ring(RING).getFirst(),
                new RingMember(
                        new WalletAddress(ward.chain().address(ward.doctor(1))),
                        ward.keys("an outsider").key(0)));
        RoleProof imitated = ward.keys("an outsider").prove(0, ward.statement(RECORD, RELAY, mixed));
        assertThat(RingVerifier.holds(imitated)).isTrue(); // over a key that the contract does not have for her
        assertThat(refusal(RELAY, RawProof.of(imitated))).isEqualTo("BadProof");
    }

    private DynamicTest refused(String what, RawProof proof, String error) {
        return DynamicTest.dynamicTest(
                what, () -> assertThat(refusal(RELAY, proof)).isEqualTo(error));
    }

    /** Empty when the contract takes it. */
    private String refusal(String sender, RawProof proof) {
        try {
            ward.chain().tries(sender, ward.contract(), proof.call(ward.contract()));
            return "";
        } catch (Failed failed) {
            assertThat(failed.failure()).isInstanceOf(Failure.Refused.class);
            return ((Failure.Refused) failed.failure()).reason();
        }
    }

    private static RawProof response(RawProof proof, int at, BigInteger more) {
        return proof.responses(all -> all.set(at, all.get(at).add(more)));
    }

    private static RawProof without(RawProof proof, int place) {
        return proof.ring(all -> all.remove(place)).responses(all -> all.remove(place));
    }

    /** At its place in the order, so that the order is not what is wrong. */
    private RawProof inserted(RawProof proof, String who) {
        String account = ward.chain().address(who);
        return proof.ring(all -> {
                    all.add(account);
                    Collections.sort(all);
                })
                .responses(all -> all.add(ONE));
    }

    private static <T> void fill(List<T> list, int size) {
        while (list.size() < size) {
            list.add(list.getFirst());
        }
    }
}
