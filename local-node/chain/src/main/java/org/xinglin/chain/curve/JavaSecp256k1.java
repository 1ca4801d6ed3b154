package org.xinglin.chain.curve;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Bouncy Castle's, through web3j. */
final class JavaSecp256k1 implements Secp256k1 {
    private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();

    @Override
    public byte @Nullable [] recover(byte[] digest, byte[] signature, int parity) {
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, WORD));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, WORD, 2 * WORD));
        boolean inRange = (parity == 0 || parity == 1)
                && r.signum() > 0
                && s.signum() > 0
                && r.compareTo(ORDER) < 0
                && s.compareTo(ORDER) < 0;
        if (!inRange) {
            return null;
        }
        try {
            BigInteger key = Sign.recoverFromSignature(parity, new ECDSASignature(r, s), digest);
            return key == null ? null : Numeric.toBytesPadded(key, 2 * WORD);
        } catch (IllegalArgumentException noSuchPoint) {
            return null;
        }
    }

    @Override
    public byte[] sign(byte[] digest, byte[] secret) {
        ECKeyPair pair = ECKeyPair.create(secret);
        ECDSASignature signature = pair.sign(digest);
        byte[] out = new byte[2 * WORD + 1];
        System.arraycopy(Numeric.toBytesPadded(signature.r, WORD), 0, out, 0, WORD);
        System.arraycopy(Numeric.toBytesPadded(signature.s, WORD), 0, out, WORD, WORD);
        byte[] own = Numeric.toBytesPadded(pair.getPublicKey(), 2 * WORD);
        boolean even = Arrays.equals(own, recover(digest, Arrays.copyOf(out, 2 * WORD), 0));
        out[2 * WORD] = (byte) (even ? 0 : 1);
        return out;
    }
}
