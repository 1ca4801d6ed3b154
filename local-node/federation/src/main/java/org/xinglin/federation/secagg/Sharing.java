package org.xinglin.federation.secagg;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shamir's secret sharing ("How to share a secret", 1979) over {@link Field256}: of 32 bytes, so that a threshold of shares
 * gives the secret back and fewer say nothing. Each member's place is the same for all secrets of a roster and comes from a
 * hash over it, so nobody can choose or mix up places.
 */
final class Sharing {
    private final Map<String, long[]> places = new LinkedHashMap<>();
    private final int threshold;

    Sharing(Roster roster, int threshold) {
        this.threshold = threshold;
        List<Long> seen = new ArrayList<>();
        for (String account : roster.accounts()) {
            long[] place = Field256.of(
                    Binding.of("place").with(roster.digest()).with(account).sha256());
            if (Field256.isZero(place) || seen.contains(place[0])) {
                throw new IllegalStateException("two hashes agree in 64 bits: begin the attempt again");
            }
            seen.add(place[0]);
            places.put(account, place);
        }
    }

    /** One share for each member. */
    Map<String, byte[]> split(byte[] secret, SecureRandom random) {
        List<long[]> coefficients = new ArrayList<>();
        byte[] drawn = new byte[Field256.BYTES];
        for (int i = 1; i < threshold; i++) {
            random.nextBytes(drawn);
            coefficients.add(Field256.of(drawn));
        }
        coefficients.add(Field256.of(secret));
        Map<String, byte[]> shares = new LinkedHashMap<>();
        places.forEach((account, place) -> shares.put(account, Field256.bytes(value(coefficients, place))));
        return Collections.unmodifiableMap(shares);
    }

    private static long[] value(List<long[]> highestFirst, long[] place) {
        long[] value = Field256.zero();
        for (long[] coefficient : highestFirst) {
            value = Field256.sum(Field256.product(value, place), coefficient);
        }
        return value;
    }

    /** Lagrange's factors at zero, for joining what exactly these holders reveal. */
    Map<String, long[]> factors(Collection<String> holders) {
        Map<String, long[]> factors = new HashMap<>();
        for (String holder : holders) {
            long[] own = place(holder);
            long[] above = Field256.one();
            long[] below = Field256.one();
            for (String other : holders) {
                if (!other.equals(holder)) {
                    above = Field256.product(above, place(other));
                    below = Field256.product(below, Field256.sum(place(other), own));
                }
            }
            factors.put(holder, Field256.product(above, Field256.inverse(below)));
        }
        return factors;
    }

    /** The secret, if {@code shares} hold one for each of the factors. */
    static byte[] join(Map<String, long[]> factors, Map<String, byte[]> shares) {
        long[] secret = Field256.zero();
        for (Map.Entry<String, long[]> factor : factors.entrySet()) {
            byte[] share = shares.get(factor.getKey());
            if (share == null) {
                throw new IllegalArgumentException("the share of " + factor.getKey() + " is missing");
            }
            secret = Field256.sum(secret, Field256.product(factor.getValue(), Field256.of(share)));
        }
        return Field256.bytes(secret);
    }

    private long[] place(String account) {
        long[] place = places.get(account);
        if (place == null) {
            throw new IllegalArgumentException(account + " is not in the roster");
        }
        return place;
    }
}
