package org.xinglin.chain;

import java.math.BigInteger;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.xinglin.chain.codec.Bytes;

/** Signed transfers of nothing from one account: the smallest thing that a chain seals. */
public final class Transfers {
    /** The chain's id where a test asks for no other. */
    public static final long CHAIN_ID = 20_260;

    private final Credentials account;
    private long nonce;

    /** @param nonce of the first */
    public Transfers(Credentials account, long nonce) {
        this.account = account;
        this.nonce = nonce;
    }

    /** From an account of the test's own. */
    public Transfers() {
        this(Credentials.create("22".repeat(32)), 0);
    }

    public String address() {
        return account.getAddress();
    }

    public Bytes next() {
        return signed(CHAIN_ID, nonce++);
    }

    /** Goes back to a nonce, when a chain has lost what came after it. */
    public void backTo(long earlier) {
        nonce = earlier;
    }

    public Bytes signed(long chainId, long chosen) {
        RawTransaction transaction = RawTransaction.createTransaction(
                BigInteger.valueOf(chosen),
                BigInteger.ZERO,
                BigInteger.valueOf(21_000),
                "0x" + "01".repeat(20),
                BigInteger.ZERO,
                "0x");
        return Bytes.of(TransactionEncoder.signMessage(transaction, chainId, account));
    }
}
