package org.xinglin.vault;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9IntegerConverter;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.PersonalMessages;
import org.xinglin.core.keys.Signer;

/** EIP-191's personal messages; the signer is recovered as in SEC 1, section 4.1.6. */
public final class Eip191PersonalMessages implements PersonalMessages {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final BigInteger ORDER = CURVE.getN();
    private static final int WORD = 32;
    private static final int ADDRESS = 20;
    private static final int SIGNATURE = 2 * WORD + 1;
    private static final int EVEN = 27;

    @Override
    public EcdsaSignature sign(Signer signer, byte[] message) {
        return signer.sign(Digest.of(hash(message)));
    }

    @Override
    public Optional<WalletAddress> signerOf(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE || (signature[2 * WORD] != EVEN && signature[2 * WORD] != EVEN + 1)) {
            return Optional.empty();
        }
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, WORD));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, WORD, 2 * WORD));
        boolean possible = r.signum() > 0 && r.compareTo(ORDER) < 0 && s.signum() > 0;
        if (!possible || s.compareTo(ORDER.shiftRight(1)) > 0) {
            return Optional.empty();
        }
        return recovered(r, s, signature[2 * WORD] - EVEN, new BigInteger(1, hash(message)));
    }

    private static Optional<WalletAddress> recovered(BigInteger r, BigInteger s, int odd, BigInteger hash) {
        byte[] encoded = new X9IntegerConverter().integerToBytes(r, WORD + 1);
        encoded[0] = (byte) (2 + odd);
        ECPoint point;
        try {
            point = CURVE.getCurve().decodePoint(encoded);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no point has this coordinate
        }
        BigInteger inverse = BigIntegers.modOddInverse(ORDER, r);
        BigInteger ofPoint = s.multiply(inverse).mod(ORDER);
        BigInteger ofBase = hash.negate().multiply(inverse).mod(ORDER);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), ofBase, point, ofPoint)
                .normalize();
        return key.isInfinity() ? Optional.empty() : Optional.of(address(key));
    }

    private static WalletAddress address(ECPoint key) {
        byte[] encoded = key.getEncoded(false);
        byte[] hash = keccak(Arrays.copyOfRange(encoded, 1, encoded.length));
        return new WalletAddress("0x" + HexFormat.of().formatHex(hash, WORD - ADDRESS, WORD));
    }

    private static byte[] hash(byte[] message) {
        byte[] prefix = ("\u0019Ethereum Signed Message:\n" + message.length).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(prefix, prefix.length + message.length);
        System.arraycopy(message, 0, whole, prefix.length, message.length);
        return keccak(whole);
    }

    private static byte[] keccak(byte[] bytes) {
        KeccakDigest keccak = new KeccakDigest(256);
        keccak.update(bytes, 0, bytes.length);
        byte[] hash = new byte[WORD];
        keccak.doFinal(hash, 0);
        return hash;
    }
}
