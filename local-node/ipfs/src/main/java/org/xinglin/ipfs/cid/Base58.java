package org.xinglin.ipfs.cid;

import java.math.BigInteger;

/** Base58 with Bitcoin's alphabet: the text form of CIDv0 and of peer ids. */
public final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    private Base58() {}

    public static String encode(byte[] bytes) {
        StringBuilder reversed = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            reversed.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            reversed.append('1');
        }
        return reversed.reverse().toString();
    }

    static byte[] decode(String text) throws InvalidCidException {
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new InvalidCidException("'" + text.charAt(i) + "' is not a base58 character");
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
            if (value.signum() == 0) {
                zeros++;
            }
        }
        byte[] number = value.toByteArray();
        int skip = number[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + number.length - skip];
        System.arraycopy(number, skip, bytes, zeros, number.length - skip);
        return bytes;
    }
}
