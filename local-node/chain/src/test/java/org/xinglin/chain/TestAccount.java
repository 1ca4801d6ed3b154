package org.xinglin.chain;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.AccessListObject;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/** An account that signs with web3j and counts its nonces itself. */
final class TestAccount {
    static final long CHAIN_ID = 20_260;
    static final long GAS = 200_000;

    /**
     * Without input it answers its slot 0; with a word it keeps it in slot 0 and emits LOG2(42, word), unless the word
     * is zero: then it reverts with 0xdeadbeef.
     */
    static final String CONTRACT = "0x603580600b6000396000f3"
            + "36600f57600054600052602060" + "00f35b60003580602457"
            + "63deadbeef6000526004601cfd" + "5b8060005580600052602a60206000a200";

    private final Credentials credentials;
    private final long chainId;
    private long nonce;

    TestAccount(int seed) {
        this(seed, CHAIN_ID);
    }

    TestAccount(int seed, long chainId) {
        this.chainId = chainId;
        this.credentials = Credentials.create(Numeric.toHexStringNoPrefixZeroPadded(BigInteger.valueOf(seed), 64));
    }

    String address() {
        return credentials.getAddress();
    }

    String deployment() {
        return creation(CONTRACT);
    }

    String creation(String code) {
        return sign(legacy(nonce++, null, GAS, code));
    }

    String call(String contract, String input) {
        return sign(legacy(nonce++, contract, GAS, input));
    }

    String callWithGas(String contract, String input, long gas) {
        return sign(legacy(nonce++, contract, gas, input));
    }

    String withNonce(long chosen, String to) {
        return sign(legacy(chosen, to, GAS, "0x"));
    }

    String sendingValue(String to, long value) {
        return sign(RawTransaction.createTransaction(
                BigInteger.valueOf(nonce),
                BigInteger.ZERO,
                BigInteger.valueOf(GAS),
                to,
                BigInteger.valueOf(value),
                "0x"));
    }

    /** A plain transfer of nothing that offers this price for gas. */
    String paying(String to, BigInteger price) {
        return sign(RawTransaction.createTransaction(
                BigInteger.valueOf(nonce++), price, BigInteger.valueOf(21_000), to, BigInteger.ZERO, "0x"));
    }

    String dynamicFee(String to, String input) {
        return sign(RawTransaction.createTransaction(
                chainId,
                BigInteger.valueOf(nonce++),
                BigInteger.valueOf(GAS),
                to,
                BigInteger.ZERO,
                input,
                BigInteger.ZERO,
                BigInteger.ZERO));
    }

    String accessList(String to, String input) {
        return sign(RawTransaction.createTransaction(
                chainId,
                BigInteger.valueOf(nonce++),
                BigInteger.ZERO,
                BigInteger.valueOf(GAS),
                to,
                BigInteger.ZERO,
                input,
                List.of(new AccessListObject(to, List.of("0x" + "00".repeat(32))))));
    }

    private static RawTransaction legacy(long nonce, @Nullable String to, long gas, String input) {
        return RawTransaction.createTransaction(
                BigInteger.valueOf(nonce), BigInteger.ZERO, BigInteger.valueOf(gas), to, BigInteger.ZERO, input);
    }

    private String sign(RawTransaction transaction) {
        byte[] signed = transaction.getType().isLegacy()
                ? TransactionEncoder.signMessage(transaction, chainId, credentials)
                : TransactionEncoder.signMessage(transaction, credentials);
        return Numeric.toHexString(signed);
    }

    static String word(long value) {
        return "0x" + Numeric.toHexStringNoPrefixZeroPadded(BigInteger.valueOf(value), 64);
    }
}
