package org.xinglin.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.WalletAddress;

class RoleRingTest {
    private static final RolePoint KEY = new RolePoint(BigInteger.ONE, BigInteger.TWO);

    @Test
    void upToTheLimitAllStandTogether() {
        List<RingMember> all = members(RoleStatement.MAX_RING);
        assertThat(RoleRing.around(all.getFirst().account(), all)).containsExactlyElementsOf(sorted(all));
    }

    @Test
    void beyondTheLimitEverybodyIsInOnePartAndThePartsAreAlike() {
        for (int size : List.of(129, 256, 257, 1_000)) {
            List<RingMember> all = members(size);
            Set<List<RingMember>> parts = new HashSet<>();
            for (RingMember member : all) {
                List<RingMember> ring = RoleRing.around(member.account(), all);
                assertThat(ring).contains(member);
                parts.add(ring);
            }
            assertThat(parts.stream().mapToInt(List::size).sum()).isEqualTo(size);
            int largest = parts.stream().mapToInt(List::size).max().orElseThrow();
            int smallest = parts.stream().mapToInt(List::size).min().orElseThrow();
            assertThat(largest).isLessThanOrEqualTo(RoleStatement.MAX_RING);
            assertThat(largest - smallest).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void thePartDoesNotDependOnTheOrderInWhichTheMembersAreTold() {
        List<RingMember> all = members(300);
        List<RingMember> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        WalletAddress prover = all.get(123).account();
        assertThat(RoleRing.around(prover, shuffled)).isEqualTo(RoleRing.around(prover, all));
    }

    @Test
    void whoIsNotAmongThemHasNoRing() {
        assertThat(RoleRing.around(new WalletAddress("0x" + "9".repeat(40)), members(3)))
                .isEmpty();
        assertThat(RoleRing.around(new WalletAddress("0x" + "9".repeat(40)), List.of()))
                .isEmpty();
    }

    private static List<RingMember> members(int size) {
        Random random = new Random(size);
        return IntStream.range(0, size)
                .mapToObj(i -> new RingMember(account(random), KEY))
                .toList();
    }

    private static List<RingMember> sorted(List<RingMember> all) {
        return all.stream()
                .sorted((one, other) -> one.account().compareTo(other.account()))
                .toList();
    }

    private static WalletAddress account(Random random) {
        return new WalletAddress("0x" + "%040x".formatted(new BigInteger(160, random)));
    }
}
