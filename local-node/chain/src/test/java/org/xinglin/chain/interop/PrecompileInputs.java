package org.xinglin.chain.interop;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/** Valid and invalid input of the precompiled contracts 1 to 9, as hexadecimal digits. */
final class PrecompileInputs {
    /** The order of the field of alt_bn128, EIP-196. */
    private static final BigInteger FIELD =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");

    /** A generator of the second group, in the order of EIP-197: imaginary part first. */
    private static final String G2 = "198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
            + "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
            + "090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b"
            + "12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa";

    private static final String G1 = word(BigInteger.ONE) + word(BigInteger.TWO);
    private static final String MINUS_G1 = word(BigInteger.ONE) + word(FIELD.subtract(BigInteger.TWO));

    private final Random random;

    PrecompileInputs(Random random) {
        this.random = random;
    }

    /** @param precompile 1 to 9 */
    String next(int precompile, Wallet signer) {
        String input =
                switch (precompile) {
                    case 1 -> recovery(signer);
                    case 2, 3, 4 -> bytes(random.nextInt(200));
                    case 5 -> exponentiation();
                    case 6 -> point() + point();
                    case 7 -> point() + word(new BigInteger(random.nextInt(257), random));
                    case 8 -> pairing();
                    default -> blake();
                };
        return random.nextInt(5) == 0 ? damaged(input) : input;
    }

    private String recovery(Wallet signer) {
        byte[] hash = Hash.sha3(("message " + random.nextInt()).getBytes(StandardCharsets.UTF_8));
        String signature = Numeric.toHexStringNoPrefix(signer.signature(hash));
        String v = signature.substring(128);
        return Numeric.toHexStringNoPrefix(hash) + "00".repeat(31) + v + signature.substring(0, 128);
    }

    private String exponentiation() {
        int base = random.nextInt(70);
        int exponent = random.nextInt(70);
        int modulus = random.nextInt(70);
        return word(BigInteger.valueOf(base))
                + word(BigInteger.valueOf(exponent))
                + word(BigInteger.valueOf(modulus))
                + bytes(base)
                + bytes(exponent)
                + bytes(modulus);
    }

    private String point() {
        return switch (random.nextInt(4)) {
            case 0 -> "00".repeat(64);
            case 1 -> MINUS_G1;
            case 2 -> word(new BigInteger(256, random)) + word(BigInteger.TWO);
            default -> G1;
        };
    }

    private String pairing() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> G1 + G2;
            case 2 -> point() + G2 + point() + "00".repeat(128);
            default -> G1 + G2 + MINUS_G1 + G2;
        };
    }

    /** EIP-152: rounds, state, message, two counters, and whether it is the last block. */
    private String blake() {
        return String.format("%08x", random.nextInt(2_000))
                + bytes(64 + 128 + 16)
                + (random.nextInt(6) == 0 ? "02" : random.nextBoolean() ? "01" : "00");
    }

    private String damaged(String input) {
        return switch (random.nextInt(3)) {
            case 0 -> input + bytes(1 + random.nextInt(40));
            case 1 -> input.substring(0, 2 * random.nextInt(input.length() / 2 + 1));
            default -> input.isEmpty() ? "ff" : "ff" + input.substring(2);
        };
    }

    private String bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Numeric.toHexStringNoPrefix(bytes);
    }

    private static String word(BigInteger value) {
        return Numeric.toHexStringNoPrefixZeroPadded(value, 64);
    }
}
