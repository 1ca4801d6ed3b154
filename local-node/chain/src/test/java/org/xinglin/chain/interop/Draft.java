package org.xinglin.chain.interop;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.AccessListObject;

/**
 * A transaction before it has a sender and a nonce.
 *
 * @param type 0, 1 or 2 as in EIP-2718
 * @param to null for a deployment
 * @param price of a unit of gas in wei; the tip and the most in type 2
 * @param input 0x and hexadecimal digits
 */
record Draft(
        int type,
        @Nullable String to,
        BigInteger value,
        long gas,
        BigInteger price,
        String input,
        List<AccessListObject> accessList) {
    static final long GAS = 3_000_000;

    static Draft call(String to, String input) {
        return new Draft(0, to, BigInteger.ZERO, GAS, BigInteger.ZERO, input, List.of());
    }

    static Draft deployment(String code) {
        return new Draft(0, null, BigInteger.ZERO, GAS, BigInteger.ZERO, code, List.of());
    }

    Draft withGas(long other) {
        return new Draft(type, to, value, other, price, input, accessList);
    }

    Draft withValue(BigInteger other) {
        return new Draft(type, to, other, gas, price, input, accessList);
    }

    Draft withPrice(BigInteger other) {
        return new Draft(type, to, value, gas, other, input, accessList);
    }

    Draft withType(int other) {
        return new Draft(other, to, value, gas, price, input, other == 0 ? List.of() : accessList);
    }

    Draft withAccessList(List<AccessListObject> other) {
        return new Draft(type == 0 ? 1 : type, to, value, gas, price, input, other);
    }
}
