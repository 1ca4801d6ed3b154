package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.web3j.crypto.RawTransaction;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/**
 * Changes a contract's state from the vault's account: dry run, signature, transaction, receipt. One thread named
 * {@code ledger} signs and sends, so that nonces stay in order; callers wait for their own receipts.
 */
final class LedgerSender implements AutoCloseable {
    private final Rpc rpc;
    private final long chainId;
    private final TransactionSigner signer;
    private final ContractReader dryRun;
    private final Receipts receipts;
    private final ExecutorService ledger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ledger").factory());

    LedgerSender(Rpc rpc, long chainId, TransactionSigner signer, ContractReader dryRun, Receipts receipts) {
        this.rpc = rpc;
        this.chainId = chainId;
        this.signer = signer;
        this.dryRun = dryRun;
        this.receipts = receipts;
    }

    /** @return the transaction's hash once it stands in a block */
    Digest send(Contract contract, RemoteFunctionCall<?> change) throws Failed {
        String encoded = change.encodeFunctionCall();
        String hash = onLedgerThread(() -> sendNow(contract, encoded));
        TransactionReceipt receipt = receipts.await(hash);
        if (!receipt.isStatusOK()) {
            dryRun.run(contract, encoded); // says why, when the reason still holds
            throw Rpc.refused("Reverted");
        }
        return Digest.ofHex(hash);
    }

    @Override
    public void close() {
        ledger.shutdown();
    }

    private String sendNow(Contract contract, String encoded) throws Failed {
        checkChain();
        dryRun.run(contract, encoded);
        BigInteger gas = gas(contract, encoded);
        FeeOffer fee = FeeOffer.now(rpc);
        fee.check(rpc, signer.account(), gas);
        RawTransaction transaction = RawTransaction.createTransaction(
                chainId,
                nonce(),
                gas,
                contract.getContractAddress(),
                BigInteger.ZERO,
                encoded,
                fee.tip(),
                fee.highest());
        return rpc.ask(rpc.web3j().ethSendRawTransaction(signer.sign(transaction)))
                .getTransactionHash();
    }

    private void checkChain() throws Failed {
        long found = rpc.ask(rpc.web3j().ethChainId()).getChainId().longValue();
        if (found != chainId) {
            throw Rpc.refused("WrongChain");
        }
    }

    private BigInteger nonce() throws Failed {
        return rpc.ask(rpc.web3j().ethGetTransactionCount(signer.account().text(), DefaultBlockParameterName.PENDING))
                .getTransactionCount();
    }

    /** A quarter more than estimated: the state may have moved when the transaction runs. */
    private BigInteger gas(Contract contract, String encoded) throws Failed {
        Transaction call =
                Transaction.createEthCallTransaction(signer.account().text(), contract.getContractAddress(), encoded);
        BigInteger estimate = rpc.ask(rpc.web3j().ethEstimateGas(call)).getAmountUsed();
        return estimate.add(estimate.shiftRight(2));
    }

    private <T> T onLedgerThread(Callable<T> work) throws Failed {
        boolean interrupted = false;
        try {
            Future<T> outcome = ledger.submit(work);
            while (true) {
                try {
                    return outcome.get();
                } catch (InterruptedException asked) {
                    interrupted = true; // what may have been sent already is followed to its end
                }
            }
        } catch (RejectedExecutionException closed) {
            throw new Failed(new Failure.NotAllowed(Failure.Barrier.LOCKED), closed);
        } catch (ExecutionException wrapped) {
            throw unwrapped(wrapped);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Failed unwrapped(ExecutionException wrapped) {
        return wrapped.getCause() instanceof Failed failed
                ? new Failed(failed.failure(), failed)
                : new Failed(new Failure.Unexpected("sending a transaction"), wrapped);
    }
}
