package org.xinglin.chain.block;

import io.horizen.evm.Address;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import org.xinglin.chain.codec.Keccak;

/** Finds who signed a digest. */
public final class SenderRecovery {
    private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private SenderRecovery() {}

    /** Loads the curve, which takes a fifth of a second that can pass beside other work. */
    public static void prepare() {
        recover(new SignedDigest(Keccak.hash(), BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE));
    }

    /** Nothing where the signature is none, or is the malleable twin that EIP-2 forbids. */
    public static @Nullable Address recover(SignedDigest signed) {
        boolean inRange = signed.parity().signum() >= 0
                && signed.parity().bitLength() <= 1
                && signed.r().signum() > 0
                && signed.r().compareTo(ORDER) < 0
                && signed.s().signum() > 0
                && signed.s().compareTo(HALF_ORDER) <= 0;
        if (!inRange) {
            return null;
        }
        BigInteger key;
        try {
            key = Sign.recoverFromSignature(
                    signed.parity().intValue(),
                    new ECDSASignature(signed.r(), signed.s()),
                    signed.digest().toBytes());
        } catch (IllegalArgumentException noSuchPoint) {
            return null;
        }
        return key == null ? null : addressOf(key);
    }

    public static Address addressOf(BigInteger publicKey) {
        return Keccak.addressOf(Keccak.hash(Numeric.toBytesPadded(publicKey, 64)));
    }
}
