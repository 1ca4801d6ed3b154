package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.ProofOfRole.Point;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** Whose key may be entered: by a second prover that is written here from the contract's words alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleKeyTest {
    private static final BigInteger FIELD =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");
    private static final BigInteger ORDER =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");
    private static final ECPoint GENERATOR = new ECCurve.Fp(
                    FIELD, BigInteger.ZERO, BigInteger.valueOf(3), ORDER, BigInteger.ONE)
            .createPoint(BigInteger.ONE, BigInteger.TWO);
    private static final String NEWCOMER = "newcomer";

    private RoleWard ward;

    @BeforeAll
    void begin(@TempDir Path home) throws Exception {
        ward = RoleWard.start(home, 2);
        ward.registers(NEWCOMER, Role.DOCTOR);
    }

    @AfterAll
    void end() {
        ward.close();
    }

    @Test
    void aKeyWithItsProofIsEntered() throws Exception {
        assertThat(refusal(NEWCOMER, ward.enrolment(NEWCOMER, 0))).isEmpty();
        assertThat(refusal(NEWCOMER, claimed(NEWCOMER, BigInteger.valueOf(7_777))))
                .isEmpty();
    }

    @Test
    void aClaimCopiedFromAColleagueIsRefused() {
        assertThat(refusal(NEWCOMER, ward.enrolment(ward.claim("somebody", 0)))).isEqualTo("BadPossession");
    }

    @Test
    void aKeyWithoutKnowledgeOfItsSecretIsRefused() {
        RoleKeyClaim claim = ward.claim(NEWCOMER, 0);
        RolePoint foreign = ward.keys("somebody").key(0);
        RoleKeyClaim rogue = new RoleKeyClaim(foreign, claim.challenge(), claim.response());
        assertThat(refusal(NEWCOMER, ward.enrolment(rogue))).isEqualTo("BadPossession");
        RoleKeyClaim altered = new RoleKeyClaim(
                claim.key(),
                claim.challenge(),
                claim.response().add(BigInteger.ONE).mod(ORDER));
        assertThat(refusal(NEWCOMER, ward.enrolment(altered))).isEqualTo("BadPossession");
    }

    @Test
    void aKeyOfAnotherMemberIsRefusedThoughItsSecretIsKnown() throws Exception {
        BigInteger shared = BigInteger.valueOf(4_242);
        ward.registers("first", Role.DOCTOR);
        ward.does("first", ward.contract(), claimed("first", shared));
        assertThat(refusal(NEWCOMER, claimed(NEWCOMER, shared))).isEqualTo("KeyTaken");
        assertThat(refusal(NEWCOMER, claimed(NEWCOMER, ORDER.subtract(shared)))).isEqualTo("KeyTaken");
        assertThat(refusal("first", claimed("first", shared))).isEqualTo("KeyTaken");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        RoleKeyClaim claim = ward.claim(NEWCOMER, 0);
        BigInteger x = claim.key().x();
        BigInteger y = claim.key().y();
        assertThat(refusal(NEWCOMER, entered(claim, BigInteger.ZERO, BigInteger.ZERO)))
                .isEqualTo("BadPoint");
        assertThat(refusal(NEWCOMER, entered(claim, x, y.add(BigInteger.ONE)))).isEqualTo("BadPoint");
        assertThat(refusal(NEWCOMER, entered(claim, x.add(FIELD), y))).isEqualTo("BadPoint");
        RoleKeyClaim large = new RoleKeyClaim(
                claim.key(), claim.challenge(), claim.response().add(ORDER));
        assertThat(refusal(NEWCOMER, ward.enrolment(large))).isEqualTo("BadScalar");
    }

    @Test
    void whoIsNoMemberEntersNoKey() {
        assertThat(refusal("stranger", ward.enrolment("stranger", 0))).isEqualTo("NotActive");
        assertThat(refusal("stranger", ward.contract().withdraw())).isEqualTo("NoKey");
    }

    /** Schnorr: commitment k times the generator, challenge from the contract itself, response k - c x. */
    private RemoteFunctionCall<?> claimed(String who, BigInteger secret) throws Exception {
        BigInteger nonce = new BigInteger("123456789012345678901234567890");
        Point key = point(GENERATOR.multiply(secret));
        RemoteFunctionCall<?> question =
                ward.contract().possessionHash(ward.chain().address(who), key, point(GENERATOR.multiply(nonce)));
        String hash = ward.chain().ask(ward.contract(), List.of(question)).getFirst();
        BigInteger challenge = Numeric.toBigInt(hash).mod(ORDER);
        return ward.contract()
                .enrol(
                        key,
                        challenge,
                        nonce.subtract(challenge.multiply(secret)).mod(ORDER));
    }

    private RemoteFunctionCall<?> entered(RoleKeyClaim claim, BigInteger x, BigInteger y) {
        return ward.contract().enrol(new Point(x, y), claim.challenge(), claim.response());
    }

    private static Point point(ECPoint point) {
        ECPoint affine = point.normalize();
        return new Point(
                affine.getAffineXCoord().toBigInteger(),
                affine.getAffineYCoord().toBigInteger());
    }

    private String refusal(String sender, RemoteFunctionCall<?> call) {
        try {
            ward.chain().tries(sender, ward.contract(), call);
            return "";
        } catch (Failed failed) {
            assertThat(failed.failure()).isInstanceOf(Failure.Refused.class);
            return ((Failure.Refused) failed.failure()).reason();
        }
    }
}
