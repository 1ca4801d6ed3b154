package org.xinglin.chain.block;

import io.horizen.evm.Address;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.curve.Secp256k1;

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
        byte[] signature = new byte[2 * Secp256k1.WORD];
        System.arraycopy(Numeric.toBytesPadded(signed.r(), Secp256k1.WORD), 0, signature, 0, Secp256k1.WORD);
        System.arraycopy(
                Numeric.toBytesPadded(signed.s(), Secp256k1.WORD), 0, signature, Secp256k1.WORD, Secp256k1.WORD);
        byte[] key = Secp256k1.get()
                .recover(signed.digest().toBytes(), signature, signed.parity().intValue());
        return key == null ? null : Keccak.addressOf(Keccak.hash(key));
    }
}
