package org.xinglin.chain.interop;

import java.math.BigInteger;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/** An account that signs with web3j, and the nonce that both nodes expect next of it. */
final class Wallet {
    private final Credentials credentials;
    private final long chainId;
    private long nonce;

    Wallet(BigInteger key, long chainId) {
        this.credentials = Credentials.create(Numeric.toHexStringNoPrefixZeroPadded(key, 64));
        this.chainId = chainId;
    }

    String address() {
        return credentials.getAddress();
    }

    long nonce() {
        return nonce;
    }

    void used(int transactions) {
        nonce += transactions;
    }

    /** The 65 bytes r, s, v over a hash that is signed as it is. */
    byte[] signature(byte[] hash) {
        Sign.SignatureData parts = Sign.signMessage(hash, credentials.getEcKeyPair(), false);
        byte[] joined = new byte[65];
        System.arraycopy(parts.getR(), 0, joined, 0, 32);
        System.arraycopy(parts.getS(), 0, joined, 32, 32);
        joined[64] = parts.getV()[0];
        return joined;
    }

    String sign(Draft draft, long chosenNonce) {
        return sign(draft, chosenNonce, chainId);
    }

    String sign(Draft draft, long chosenNonce, long chosenChain) {
        RawTransaction transaction = transaction(draft, BigInteger.valueOf(chosenNonce), chosenChain);
        byte[] signed = draft.type() == 0
                ? TransactionEncoder.signMessage(transaction, chosenChain, credentials)
                : TransactionEncoder.signMessage(transaction, credentials);
        return Numeric.toHexString(signed);
    }

    private static RawTransaction transaction(Draft draft, BigInteger nonce, long chain) {
        BigInteger gas = BigInteger.valueOf(draft.gas());
        return switch (draft.type()) {
            case 0 ->
                RawTransaction.createTransaction(nonce, draft.price(), gas, draft.to(), draft.value(), draft.input());
            case 1 ->
                RawTransaction.createTransaction(
                        chain, nonce, draft.price(), gas, draft.to(), draft.value(), draft.input(), draft.accessList());
            case 2 ->
                RawTransaction.createTransaction(
                        chain,
                        nonce,
                        gas,
                        draft.to(),
                        draft.value(),
                        draft.input(),
                        draft.price(),
                        draft.price(),
                        draft.accessList());
            default -> throw new IllegalArgumentException("no type " + draft.type());
        };
    }
}
