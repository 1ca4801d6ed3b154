package org.xinglin.vault.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Secret;

class RingSignatureTest {
    private static final Ward WARD = Ward.of(5);
    private static final RolePoint STRANGER =
            new Bn254RoleKeys(Secret.owning(Words.tag("stranger")), Ward.random("stranger")).key(0);

    @Test
    void everyMemberOfARingOfAnySizeCanProve() throws Failed {
        for (int size : List.of(2, 3, 8)) {
            Ward ward = Ward.of(size);
            for (int place = 0; place < size; place++) {
                assertThat(RingVerifier.holds(ward.proof(place)))
                        .as("%d of %d", place, size)
                        .isTrue();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> anAlteredProofIsRefused() throws Failed {
        return Alterations.of(WARD.proof(2), STRANGER).entrySet().stream()
                .map(wrong -> DynamicTest.dynamicTest(
                        wrong.getKey(),
                        () -> assertThat(RingVerifier.holds(wrong.getValue())).isFalse()));
    }

    @Test
    void whoIsNotInTheRingCanNotProve() {
        Bn254RoleKeys outside = new Bn254RoleKeys(Secret.owning(Words.tag("stranger")), Ward.random("stranger"));
        assertThatThrownBy(() -> outside.prove(0, WARD.statement()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(new Failure.NotAllowed(Barrier.NOT_A_MEMBER)));
    }

    @Test
    void aRingWithWhatIsNoKeyIsRefused() {
        List<RingMember> ring = List.of(
                WARD.ring().getFirst(),
                new RingMember(WARD.ring().get(1).account(), new RolePoint(BigInteger.ONE, BigInteger.ONE)));
        RoleStatement statement = statement(Ward.RECORD, Ward.DAY, ring);
        assertThatThrownBy(() -> WARD.keys().getFirst().prove(0, statement))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Tampered(
                                        "role key of " + WARD.ring().get(1).account())));
    }

    @Test
    void proofsOfOneMemberAreLinkedWithinARecordAndDayWhateverTheRing() throws Failed {
        RoleProof once = WARD.proof(0);
        RoleProof again = WARD.proof(0);
        RoleStatement smaller = statement(Ward.RECORD, Ward.DAY, WARD.ring().subList(0, 3));
        assertThat(again).isNotEqualTo(once);
        assertThat(again.image()).isEqualTo(once.image());
        assertThat(WARD.keys().getFirst().prove(0, smaller).image()).isEqualTo(once.image());
    }

    @Test
    void otherMembersRecordsAndDaysHaveOtherNullifiers() throws Failed {
        List<Digest> nullifiers = List.of(
                RingVerifier.nullifier(WARD.proof(0)),
                RingVerifier.nullifier(WARD.proof(1)),
                nullifier(statement(Digest.of(Words.tag("another record")), Ward.DAY, WARD.ring())),
                nullifier(statement(Ward.RECORD, Ward.DAY + 1, WARD.ring())));
        assertThat(nullifiers).doesNotHaveDuplicates();
    }

    @Test
    void noResponseIsUsedTwiceThoughTheRandomSourceRepeatsItself() throws Failed {
        RoleStatement other = statement(Ward.RECORD, Ward.DAY + 1, WARD.ring());
        RoleProof one = snapshot().prove(0, WARD.statement());
        RoleProof same = snapshot().prove(0, WARD.statement());
        RoleProof two = snapshot().prove(0, other);
        assertThat(same).isEqualTo(one);
        assertThat(two.responses()).doesNotContainAnyElementsOf(one.responses());
    }

    @Test
    void aClaimHoldsForItsKeyAccountContractAndChainOnly() {
        RoleKeyClaim claim = WARD.claim(0);
        WalletAddress account = WARD.ring().getFirst().account();
        WalletAddress other = WARD.ring().get(1).account();
        assertThat(RingVerifier.holds(claim, Ward.DOMAIN, account)).isTrue();
        assertThat(RingVerifier.holds(claim, Ward.DOMAIN, other)).isFalse();
        assertThat(RingVerifier.holds(claim, new RoleDomain(1, Ward.DOMAIN.contract()), account))
                .isFalse();
        assertThat(RingVerifier.holds(claim, new RoleDomain(Ward.DOMAIN.chainId(), other), account))
                .isFalse();
        RoleKeyClaim foreign = new RoleKeyClaim(STRANGER, claim.challenge(), claim.response());
        assertThat(RingVerifier.holds(foreign, Ward.DOMAIN, account)).isFalse();
        RoleKeyClaim moved = new RoleKeyClaim(
                claim.key(), claim.challenge(), claim.response().add(BigInteger.ONE));
        assertThat(RingVerifier.holds(moved, Ward.DOMAIN, account)).isFalse();
    }

    @Test
    void aHomeHasAsManyKeysAsItAsksForAndTheyStayTheSame() {
        List<RolePoint> keys = IntStream.range(0, 4).mapToObj(snapshot()::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 4).mapToObj(snapshot()::key).toList()).isEqualTo(keys);
    }

    @Test
    void closedKeysProveNothingMore() {
        Bn254RoleKeys keys = snapshot();
        keys.close();
        assertThatThrownBy(() -> keys.key(0)).isInstanceOf(IllegalStateException.class);
    }

    private static Bn254RoleKeys snapshot() {
        RolePoint first = WARD.ring().getFirst().key();
        int number = IntStream.range(0, 5)
                .filter(i -> secret(i).key(0).equals(first))
                .findFirst()
                .orElseThrow();
        return secret(number);
    }

    private static Bn254RoleKeys secret(int number) {
        return new Bn254RoleKeys(Secret.owning(Words.tag("secret " + number)), Ward.random("a restored snapshot"));
    }

    private static Digest nullifier(RoleStatement statement) throws Failed {
        return RingVerifier.nullifier(WARD.keys().getFirst().prove(0, statement));
    }

    private static RoleStatement statement(Digest record, long day, List<RingMember> ring) {
        RoleStatement said = WARD.statement();
        return new RoleStatement(said.domain(), record, said.role(), day, said.sender(), ring);
    }
}
