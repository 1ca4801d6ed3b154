package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/**
 * Changes a contract's state from the vault's account: dry run, approval, signature, transaction, receipt. One thread named
 * {@code ledger} signs and sends, so that nonces stay in order; callers wait for their own receipts. Another console may use
 * the same account: whoever finds a nonce taken tries the change out anew and takes the next, so that nothing is done twice.
 */
final class LedgerSender implements AutoCloseable {
    /** Tries to find a free nonce beside other consoles; each round one of them gets through. */
    private static final int TRIES = 40;
    /** How often a change is sent anew after a stranger to the journal used its nonce. */
    private static final int RESENDINGS = 3;

    private static final Duration PAUSE = Duration.ofMillis(4);

    private final Rpc rpc;
    private final long chainId;
    private final ContractReader dryRun;
    private final Receipts receipts;
    private final SigningDesk desk;
    private final Publisher publisher;
    private final Drafts drafts;
    private final ExecutorService ledger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ledger").factory());

    LedgerSender(Rpc rpc, long chainId, TransactionSigner signer, ContractReader dryRun, Receipts receipts) {
        this(rpc, chainId, signer, dryRun, receipts, SigningDesk.unattended());
    }

    LedgerSender(
            Rpc rpc,
            long chainId,
            TransactionSigner signer,
            ContractReader dryRun,
            Receipts receipts,
            SigningDesk desk) {
        this.rpc = rpc;
        this.chainId = chainId;
        this.dryRun = dryRun;
        this.receipts = receipts;
        this.desk = desk;
        this.publisher = new Publisher(rpc, chainId, signer, desk);
        this.drafts = new Drafts(rpc, signer.account());
    }

    /** @return the transaction's hash once it stands in a block: another than was sent at first, when it was replaced */
    Digest send(Contract contract, RemoteFunctionCall<?> change) throws Failed {
        String encoded = change.encodeFunctionCall();
        for (int time = 0; time < RESENDINGS; time++) {
            boolean first = time == 0;
            SentTransaction sent = onLedgerThread(() -> sendNow(contract, encoded, first));
            Optional<Receipts.Settled> settled = receipts.await(sent, desk.journal(), publisher);
            if (settled.isPresent()) {
                return judged(settled.get(), contract, encoded);
            }
            desk.journal().settle(sent.hash(), Fate.of(State.LOST));
        }
        throw Rpc.refused("NonceTaken");
    }

    /** What sending it now would show: nothing is signed, nothing is sent. @throws Failed Unreachable */
    TransactionPreview tryOut(Contract contract, RemoteFunctionCall<?> change) throws Failed {
        Draft draft = drafts.of(contract.getContractAddress(), change.encodeFunctionCall());
        return desk.preview(chainId, publisher.account(), draft, nonce());
    }

    Publisher publisher() {
        return publisher;
    }

    @Override
    public void close() {
        ledger.shutdown();
    }

    private Digest judged(Receipts.Settled settled, Contract contract, String encoded) throws Failed {
        Settling.write(settled, desk.journal());
        if (!settled.receipt().isStatusOK()) {
            dryRun.run(contract, encoded); // says why, when the reason still holds
            throw Rpc.refused("Reverted");
        }
        if (settled.transaction().isCancellation()) {
            throw new Failed(new Failure.Cancelled());
        }
        return settled.transaction().hash();
    }

    private SentTransaction sendNow(Contract contract, String encoded, boolean first) throws Failed {
        checkChain();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Draft draft = drafts.of(contract.getContractAddress(), encoded);
            BigInteger nonce = nonce();
            if (first && attempt == 0) {
                desk.pass(chainId, publisher.account(), draft, nonce);
            }
            draft.require();
            draft.fee().check(rpc, publisher.account(), draft.gas());
            SentTransaction sent = publisher.sign(draft, nonce, desk.what(draft));
            if (publisher.publish(sent) == Publisher.Reception.TAKEN) {
                return sent;
            }
            LockSupport.parkNanos(PAUSE.toNanos() * attempt);
        }
        throw Rpc.refused("NonceTaken");
    }

    private void checkChain() throws Failed {
        long found = rpc.ask(rpc.web3j().ethChainId()).getChainId().longValue();
        if (found != chainId) {
            throw Rpc.refused("WrongChain");
        }
    }

    private BigInteger nonce() throws Failed {
        return rpc.ask(rpc.web3j()
                        .ethGetTransactionCount(publisher.account().text(), DefaultBlockParameterName.PENDING))
                .getTransactionCount();
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
