package org.xinglin.chain.evm;

import io.horizen.evm.Address;
import java.math.BigInteger;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.FeeOffer;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.block.Transaction;

/** What a transaction must fulfil to enter a block; the words are those that Ethereum's tools know from geth. */
public final class TransactionRules {
    /** EIP-3860: twice the largest contract of EIP-170. */
    private static final int MAX_INITCODE = 49_152;

    private static final int WORD_BITS = 256;

    private TransactionRules() {}

    /** The rules that need no state. */
    public static void checkForm(Transaction transaction, long chainId, BlockContext context)
            throws InvalidTransactionException {
        BigInteger signedFor = transaction.chainId();
        if (signedFor == null) {
            throw new InvalidTransactionException("only replay-protected (EIP-155) transactions allowed over RPC");
        }
        require(
                signedFor.equals(BigInteger.valueOf(chainId)),
                "invalid chain id for signer: have " + signedFor + " want " + chainId);
        require(transaction.nonce() < Long.MAX_VALUE, "nonce has max value");
        checkGas(transaction.message(), context);
        checkFee(transaction.message().fee(), context);
    }

    /** What every message must fulfil, signed or not. */
    static void check(Message message, BlockContext context, WorldState state) throws InvalidTransactionException {
        checkGas(message, context);
        checkFee(message.fee(), context);
        checkFunds(message, state);
    }

    private static void checkGas(Message message, BlockContext context) throws InvalidTransactionException {
        require(
                !message.createsContract() || message.input().size() <= MAX_INITCODE,
                "max initcode size exceeded: code size " + message.input().size() + " limit " + MAX_INITCODE);
        long intrinsic = IntrinsicGas.of(message);
        require(
                message.gas() >= intrinsic,
                "intrinsic gas too low: gas " + message.gas() + ", minimum needed " + intrinsic);
        require(
                message.gas() <= context.gasLimit(),
                "exceeds block gas limit: gas " + message.gas() + ", limit " + context.gasLimit());
    }

    private static void checkFee(FeeOffer fee, BlockContext context) throws InvalidTransactionException {
        require(
                fee.maxFee().bitLength() <= WORD_BITS && fee.maxPriorityFee().bitLength() <= WORD_BITS,
                "max fee per gas higher than 2^256-1");
        require(
                fee.maxPriorityFee().compareTo(fee.maxFee()) <= 0,
                "max priority fee per gas higher than max fee per gas: maxPriorityFeePerGas: " + fee.maxPriorityFee()
                        + ", maxFeePerGas: " + fee.maxFee());
        require(
                fee.maxFee().compareTo(context.baseFee()) >= 0,
                "max fee per gas less than block base fee: maxFeePerGas: " + fee.maxFee() + ", baseFee: "
                        + context.baseFee());
    }

    /** The sender has no code (EIP-3607), the nonce is not used up, and the money is there. */
    public static void checkSender(Transaction transaction, WorldState state) throws InvalidTransactionException {
        Address from = transaction.from();
        checkNonce(transaction, state.nonce(from));
        require(state.maySend(from), "sender not an eoa: address " + from);
        checkFunds(transaction.message(), state);
    }

    public static void checkNonce(Transaction transaction, long next) throws InvalidTransactionException {
        require(transaction.nonce() >= next, "nonce too low: next nonce " + next + ", tx nonce " + transaction.nonce());
    }

    /** What the sender must have at most to pay for it, in wei. */
    public static BigInteger cost(Message message) {
        return message.fee()
                .maxFee()
                .multiply(BigInteger.valueOf(message.gas()))
                .add(message.value());
    }

    private static void checkFunds(Message message, WorldState state) throws InvalidTransactionException {
        BigInteger cost = cost(message);
        if (cost.signum() == 0) {
            return;
        }
        BigInteger balance = state.balance(message.from());
        require(
                balance.compareTo(cost) >= 0,
                "insufficient funds for gas * price + value: address " + message.from() + " have " + balance + " want "
                        + cost);
    }

    private static void require(boolean holds, String otherwise) throws InvalidTransactionException {
        if (!holds) {
            throw new InvalidTransactionException(otherwise);
        }
    }
}
