package org.xinglin.vault.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.junit.jupiter.api.Test;

class ShamirTest {
    private static final int SECRET = 255;
    private final SecureRandom random = new SecureRandom();

    @Test
    void everySubsetOfTheNeededSizeRestoresAndNoSmallerOneDoes() {
        for (int made = 2; made <= 6; made++) {
            for (int needed = 2; needed <= made; needed++) {
                byte[] secret = secret(31 * made + needed);
                List<Point> points = Shamir.split(secret, needed, made, random);
                for (int chosen = 1; chosen < 1 << made; chosen++) {
                    List<Point> subset = subset(points, chosen);
                    if (subset.size() >= needed) {
                        assertThat(Shamir.recover(subset, needed))
                                .hasValueSatisfying(it -> assertThat(it).isEqualTo(secret));
                    } else {
                        assertThat(Point.interpolate(subset, SECRET)).isNotEqualTo(secret);
                    }
                }
            }
        }
    }

    @Test
    void sixteenOfSixteenRestore() {
        byte[] secret = secret(16);
        List<Point> points = new ArrayList<>(Shamir.split(secret, 16, 16, random));
        Collections.shuffle(points, new Random(5));
        assertThat(Shamir.recover(points, 16))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(secret));
    }

    /** With one share less than needed, each of the 256 candidates for a byte has exactly one polynomial that fits. */
    @Test
    void oneShareLessThanNeededFitsEveryCandidateEquallyWell() {
        for (int needed = 2; needed <= 5; needed++) {
            List<Point> known =
                    Shamir.split(secret(needed), needed, needed, random).subList(0, needed - 1);
            Set<Integer> missing = new HashSet<>();
            for (int candidate = 0; candidate < 256; candidate++) {
                byte[] guessed = new byte[32];
                Arrays.fill(guessed, (byte) candidate);
                List<Point> fitting = new ArrayList<>(known);
                fitting.add(new Point(SECRET, guessed));
                for (Point point : known) {
                    assertThat(Point.interpolate(fitting, point.x())).isEqualTo(point.y());
                }
                missing.add(Point.interpolate(fitting, needed - 1)[0] & 0xFF);
            }
            assertThat(missing).hasSize(256); // a bijection: every value of the missing share is as likely
        }
    }

    @Test
    void anAlteredShareIsNoticed() {
        byte[] secret = secret(7);
        List<Point> points = Shamir.split(secret, 3, 5, random);
        for (int place = 0; place < 32; place++) {
            Point altered = new Point(1, points.get(1).y().clone());
            altered.y()[place] ^= (byte) (1 + place);
            assertThat(Shamir.recover(List.of(points.get(0), altered, points.get(4)), 3))
                    .isEmpty();
            assertThat(Shamir.recover(List.of(points.get(0), points.get(2), points.get(4), altered), 3))
                    .as("a fourth one that does not agree")
                    .isEmpty();
        }
    }

    /** Bouncy Castle keeps the secret at 0 and numbers its shares from 1: moving every x by 255 makes ours into its. */
    @Test
    void bouncyCastleRestoresWhatWasSplitHere() throws IOException {
        byte[] secret = secret(99);
        List<Point> points = Shamir.split(secret, 3, 6, random).subList(2, 5);
        ShamirSplitSecretShare[] theirs = points.stream()
                .map(point -> new ShamirSplitSecretShare(point.y(), point.x() ^ SECRET))
                .toArray(ShamirSplitSecretShare[]::new);
        ShamirSplitSecret split = ShamirSplitSecret.getInstance(ShamirSecretSplitter.Algorithm.AES, theirs);
        assertThat(split.getSecret()).isEqualTo(secret);
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return secret;
    }

    private static List<Point> subset(List<Point> points, int chosen) {
        List<Point> subset = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                subset.add(points.get(i));
            }
        }
        return subset;
    }
}
