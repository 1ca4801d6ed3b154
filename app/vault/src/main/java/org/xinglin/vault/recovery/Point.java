package org.xinglin.vault.recovery;

import java.util.Arrays;
import java.util.List;

/** What polynomials over {@link Gf256}, one a byte, are at {@code x}. */
record Point(int x, byte[] y) {

    /** The polynomials of lowest degree through all {@code points}, at {@code x}. The numbers {@code x} are no secret. */
    static byte[] interpolate(List<Point> points, int x) {
        byte[] result = new byte[points.getFirst().y().length];
        for (Point point : points) {
            int weight = weight(points, point, x);
            for (int i = 0; i < result.length; i++) {
                result[i] ^= (byte) Gf256.multiply(point.y()[i], weight);
            }
        }
        return result;
    }

    /** Lagrange's basis polynomial of {@code own} at {@code x}; in this field minus is plus. */
    private static int weight(List<Point> points, Point own, int x) {
        int above = 1;
        int below = 1;
        for (Point other : points) {
            if (other.x() != own.x()) {
                above = Gf256.multiply(above, x ^ other.x());
                below = Gf256.multiply(below, own.x() ^ other.x());
            }
        }
        return Gf256.multiply(above, Gf256.inverse(below));
    }

    void wipe() {
        Arrays.fill(y, (byte) 0);
    }

    @Override
    public String toString() {
        return x + " ***";
    }
}
