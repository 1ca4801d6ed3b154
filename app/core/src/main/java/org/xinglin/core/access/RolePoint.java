package org.xinglin.core.access;

import java.math.BigInteger;

/** A point of the group in which roles are proved, by its affine coordinates; whether it is on the curve is not said. */
public record RolePoint(BigInteger x, BigInteger y) {
    private static final int BITS = 256;

    public RolePoint {
        if (x.signum() < 0 || y.signum() < 0 || x.bitLength() > BITS || y.bitLength() > BITS) {
            throw new IllegalArgumentException("a coordinate has up to 256 bits and no sign");
        }
    }

    /** How a contract writes that there is none. */
    public boolean isNone() {
        return x.signum() == 0 && y.signum() == 0;
    }
}
