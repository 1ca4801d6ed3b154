package org.xinglin.vault;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.EcdsaSignature;

/** ECDSA over secp256k1 as Ethereum uses it: deterministic nonces (RFC 6979), low s (EIP-2), the parity of R kept. */
final class EthereumAccount {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final BigInteger ORDER = CURVE.getN();
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
    private static final int FIELD_BYTES = 32;
    private static final int ADDRESS_BYTES = 20;

    private final Secret key;
    private final WalletAddress address;

    EthereumAccount(Secret key) {
        this.key = key;
        this.address = addressOf(multiplyBase(scalar()));
    }

    WalletAddress address() {
        return address;
    }

    EcdsaSignature sign(Digest hash) {
        BigInteger secret = scalar();
        BigInteger message = new BigInteger(1, hash.bytes());
        HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
        nonces.init(ORDER, secret, hash.bytes());
        while (true) {
            BigInteger nonce = nonces.nextK();
            ECPoint point = multiplyBase(nonce);
            BigInteger r = point.getAffineXCoord().toBigInteger();
            BigInteger s = BigIntegers.modOddInverse(ORDER, nonce)
                    .multiply(message.add(secret.multiply(r)))
                    .mod(ORDER);
            if (r.signum() == 0 || s.signum() == 0 || r.compareTo(ORDER) >= 0) {
                continue;
            }
            boolean odd = point.getAffineYCoord().testBitZero();
            boolean high = s.compareTo(HALF_ORDER) > 0;
            return new EcdsaSignature(digest(r), digest(high ? ORDER.subtract(s) : s), odd == high ? 0 : 1);
        }
    }

    private BigInteger scalar() {
        // 256 random bits are not a scalar with probability 2^-128: then the vault can not be made, which is noticed at
        // once.
        BigInteger scalar = new BigInteger(1, key.exposeForCipherCall());
        if (scalar.signum() == 0 || scalar.compareTo(ORDER) >= 0) {
            throw new IllegalStateException("the account key is out of range");
        }
        return scalar;
    }

    private static ECPoint multiplyBase(BigInteger scalar) {
        return new FixedPointCombMultiplier().multiply(CURVE.getG(), scalar).normalize();
    }

    private static Digest digest(BigInteger value) {
        return Digest.of(BigIntegers.asUnsignedByteArray(FIELD_BYTES, value));
    }

    private static WalletAddress addressOf(ECPoint point) {
        byte[] encoded = point.getEncoded(false);
        KeccakDigest keccak = new KeccakDigest(256);
        keccak.update(encoded, 1, encoded.length - 1);
        byte[] hash = new byte[FIELD_BYTES];
        keccak.doFinal(hash, 0);
        byte[] tail = Arrays.copyOfRange(hash, FIELD_BYTES - ADDRESS_BYTES, FIELD_BYTES);
        return new WalletAddress("0x" + HexFormat.of().formatHex(tail));
    }
}
