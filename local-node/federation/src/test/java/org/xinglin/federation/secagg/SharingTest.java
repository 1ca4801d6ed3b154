package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SharingTest {
    private static final HexFormat HEX = HexFormat.of();
    private final SecureSettings settings = Consortium.settings(9, 1);
    private final Roster roster = roster();
    private final Sharing sharing = new Sharing(roster, 7);

    /** Computed with Python's integers by the schoolbook: multiply without carry, subtract the polynomial. */
    @Test
    void theFieldMultipliesAndInvertsAsAnIndependentProgramDoes() {
        long[] a = element("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
        long[] b = element("3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d");
        assertThat(HEX.formatHex(Field256.bytes(Field256.product(a, b))))
                .isEqualTo("4a408cf98dbcf13c2e927ce635348cc143acfa39cc506d58cb49ed91ad7e8a7d");
        assertThat(HEX.formatHex(Field256.bytes(Field256.inverse(a))))
                .isEqualTo("f6d76b1965847919b48472341c7e3b942b4fb527d23f7fd673600ffa9757efa3");
        assertThat(Field256.product(b, Field256.inverse(b))).isEqualTo(Field256.one());
    }

    /** Rabin's test in degree 256: x to the 2^256 is x, and x^(2^128) - x has an inverse, so shares no factor with it. */
    @Test
    void thePolynomialIsIrreducibleSoThisIsAField() {
        long[] x = {2, 0, 0, 0};
        long[] power = x;
        long[] halfway = x;
        for (int i = 1; i <= 256; i++) {
            power = Field256.product(power, power);
            halfway = i == 128 ? power : halfway;
        }
        assertThat(power).isEqualTo(x);
        long[] difference = Field256.sum(halfway, x);
        assertThat(Field256.product(difference, Field256.inverse(difference))).isEqualTo(Field256.one());
    }

    @Test
    void anyThresholdOfSharesGivesTheSecretBack() {
        byte[] secret = secret(1);
        Map<String, byte[]> shares = sharing.split(secret, random(1));
        List<String> holders = new ArrayList<>(roster.accounts());
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(holders, random);
            assertThat(Sharing.join(sharing.factors(holders.subList(0, 7)), shares))
                    .isEqualTo(secret);
        }
    }

    /** To six shares of one secret there is a seventh that makes them shares of any other: they say nothing. */
    @Test
    void oneShareFewerFitsAnySecret() {
        Map<String, byte[]> shares = sharing.split(secret(1), random(1));
        List<String> holders = new ArrayList<>(roster.accounts()).subList(0, 7);
        Map<String, long[]> factors = sharing.factors(holders);
        String last = holders.getLast();
        long[] wanted = Field256.of(secret(99));
        long[] others = Field256.of(Sharing.join(factors, withZero(shares, last)));
        long[] factor = factors.getOrDefault(last, Field256.zero());
        long[] fitting = Field256.product(Field256.sum(wanted, others), Field256.inverse(factor));
        Map<String, byte[]> other = new HashMap<>(shares);
        other.put(last, Field256.bytes(fitting));
        assertThat(Sharing.join(factors, other)).isEqualTo(secret(99));
        assertThat(Sharing.join(sharing.factors(holders.subList(0, 6)), shares)).isNotEqualTo(secret(1));
    }

    @Test
    void placesAndSharesOfTwoRostersHaveNothingInCommon() {
        Map<String, byte[]> here = sharing.split(secret(1), random(1));
        SecureSettings other = Consortium.settings(9, VectorEncoding.average(1, 8), 1, 0);
        Map<String, byte[]> there = new Sharing(new Roster(other, roster.members()), 7).split(secret(1), random(1));
        Set<String> seen = new HashSet<>();
        here.values().forEach(share -> seen.add(HEX.formatHex(share)));
        there.values().forEach(share -> seen.add(HEX.formatHex(share)));
        assertThat(seen).hasSize(18);
    }

    private static Map<String, byte[]> withZero(Map<String, byte[]> shares, String holder) {
        Map<String, byte[]> others = new HashMap<>(shares);
        others.put(holder, new byte[Field256.BYTES]);
        return others;
    }

    private Roster roster() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            members.add(new Member("0x0" + i, secret(10 + i), secret(20 + i)));
        }
        return new Roster(settings, members);
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[Field256.BYTES];
        new Random(seed).nextBytes(secret);
        return secret;
    }

    private static SecureRandom random(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private static long[] element(String hex) {
        return Field256.of(HEX.parseHex(hex));
    }
}
