package org.xinglin.vault.ring;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.xinglin.core.access.RolePoint;

/**
 * The group G1 of BN254 as Ethereum's precompiles have it (EIP-196): y² = x³ + 3, generator (1, 2), prime order, cofactor
 * one. The arithmetic is Bouncy Castle's; its field elements are {@link BigInteger}s, whose running time depends on their
 * values, so that a secret is multiplied in two random shares by a comb of fixed steps. That makes timing useless in practice
 * and proves nothing: who shares the processor with the console is not kept out.
 */
final class Bn254 {
    /** EIP-196. */
    static final BigInteger FIELD =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");
    /** EIP-196. */
    static final BigInteger ORDER =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final ECCurve CURVE = new ECCurve.Fp(FIELD, BigInteger.ZERO, THREE, ORDER, BigInteger.ONE);
    static final ECPoint GENERATOR = CURVE.createPoint(BigInteger.ONE, BigInteger.TWO);
    private static final BigInteger ROOT = FIELD.add(BigInteger.ONE).shiftRight(2); // the field is 3 modulo 4
    private static final int MAX_TRIES = 256;

    private Bn254() {}

    static boolean isOnCurve(RolePoint point) {
        if (point.x().compareTo(FIELD) >= 0 || point.y().compareTo(FIELD) >= 0) {
            return false;
        }
        return point.y().pow(2).mod(FIELD).equals(rightSide(point.x()));
    }

    /** @throws IllegalArgumentException for what is not on the curve, the neutral element included */
    static ECPoint decode(RolePoint point) {
        if (!isOnCurve(point)) {
            throw new IllegalArgumentException("no point of the curve");
        }
        return CURVE.createPoint(point.x(), point.y());
    }

    /** The neutral element becomes (0, 0), as EIP-196 has it. */
    static RolePoint encode(ECPoint point) {
        if (point.isInfinity()) {
            return new RolePoint(BigInteger.ZERO, BigInteger.ZERO);
        }
        ECPoint affine = point.normalize();
        return new RolePoint(
                affine.getAffineXCoord().toBigInteger(),
                affine.getAffineYCoord().toBigInteger());
    }

    /** For scalars that everybody may know: a times {@code left} plus b times {@code right}. */
    static ECPoint combination(BigInteger a, ECPoint left, BigInteger b, ECPoint right) {
        return ECAlgorithms.sumOfTwoMultiplies(left, a, right, b);
    }

    /** For scalars that nobody may know: the same steps whatever the bits, on two shares that are new each time. */
    static ECPoint multiplySecret(ECPoint point, BigInteger scalar, SecureRandom random) {
        BigInteger share = BigIntegers.createRandomInRange(BigInteger.ONE, ORDER.subtract(BigInteger.ONE), random);
        FixedPointCombMultiplier comb = new FixedPointCombMultiplier();
        return comb.multiply(point, scalar.subtract(share).mod(ORDER)).add(comb.multiply(point, share));
    }

    /** The point of a seed, as the contract's library makes it: try and increment, the first point found counts. */
    static ECPoint hashToPoint(byte[] seed) {
        for (int counter = 0; counter < MAX_TRIES; counter++) {
            BigInteger hash = new Words().bytes(seed).number(counter).hashed();
            BigInteger x = hash.shiftRight(2);
            if (x.compareTo(FIELD) >= 0) {
                continue;
            }
            BigInteger square = rightSide(x);
            BigInteger y = square.modPow(ROOT, FIELD);
            if (y.pow(2).mod(FIELD).equals(square)) {
                return CURVE.createPoint(x, y.testBit(0) == hash.testBit(0) ? y : FIELD.subtract(y));
            }
        }
        throw new IllegalStateException("no point, which has a probability of 2^-175");
    }

    private static BigInteger rightSide(BigInteger x) {
        return x.pow(THREE.intValueExact()).add(THREE).mod(FIELD);
    }
}
