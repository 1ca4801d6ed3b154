package org.xinglin.vault.recovery;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Shamir's sharing as SLIP-0039 has it: the secret is the polynomials' value at 255, and their value at 254 is a keyed digest
 * of it, so that points of different polynomials are noticed.
 */
final class Shamir {
    private static final int SECRET = 255;
    private static final int DIGEST = 254;
    private static final int DIGEST_LENGTH = 4;

    private Shamir() {}

    /** @return the points 0 to {@code made - 1}; any {@code needed} of them give {@code secret} back */
    static List<Point> split(byte[] secret, int needed, int made, SecureRandom random) {
        if (needed == 1) {
            throw new IllegalArgumentException("a share would be the secret");
        }
        List<Point> shares = new ArrayList<>();
        for (int x = 0; x < needed - 2; x++) {
            byte[] y = new byte[secret.length];
            random.nextBytes(y);
            shares.add(new Point(x, y));
        }
        List<Point> base = new ArrayList<>(shares);
        Point digest = new Point(DIGEST, digestShare(secret, random));
        base.add(digest);
        base.add(new Point(SECRET, secret));
        for (int x = needed - 2; x < made; x++) {
            shares.add(new Point(x, Point.interpolate(base, x)));
        }
        digest.wipe();
        return shares;
    }

    /** @return empty when the points are not all of one polynomial; the caller wipes it */
    static Optional<byte[]> recover(List<Point> points, int needed) {
        if (needed == 1) {
            return Optional.of(points.getFirst().y().clone());
        }
        List<Point> base = points.subList(0, needed);
        byte[] secret = Point.interpolate(base, SECRET);
        byte[] digestShare = Point.interpolate(base, DIGEST);
        byte[] key = Arrays.copyOfRange(digestShare, DIGEST_LENGTH, digestShare.length);
        byte[] expected = Arrays.copyOf(digestShare, DIGEST_LENGTH);
        boolean genuine = MessageDigest.isEqual(expected, digest(key, secret));
        for (Point extra : points.subList(needed, points.size())) {
            genuine &= MessageDigest.isEqual(extra.y(), Point.interpolate(base, extra.x()));
        }
        Arrays.fill(key, (byte) 0);
        Arrays.fill(digestShare, (byte) 0);
        if (!genuine) {
            Arrays.fill(secret, (byte) 0);
            return Optional.empty();
        }
        return Optional.of(secret);
    }

    private static byte[] digestShare(byte[] secret, SecureRandom random) {
        byte[] key = new byte[secret.length - DIGEST_LENGTH];
        random.nextBytes(key);
        byte[] share = Arrays.copyOf(digest(key, secret), secret.length);
        System.arraycopy(key, 0, share, DIGEST_LENGTH, key.length);
        Arrays.fill(key, (byte) 0);
        return share;
    }

    private static byte[] digest(byte[] key, byte[] secret) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        mac.update(secret, 0, secret.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return Arrays.copyOf(out, DIGEST_LENGTH);
    }
}
