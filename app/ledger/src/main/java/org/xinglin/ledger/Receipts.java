package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;

/** Waits until a transaction stands in a block. What was sent can not be called back, so the wait is not interruptible. */
final class Receipts {
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** Looks for a receipt between two questions whether the transaction can still come. */
    private static final int PATIENT_LOOKS = 20;

    private final Rpc rpc;
    private final Duration patience;
    private final ReceiptCheck check;

    /** A receipt, and of which of the competing transactions it is. */
    record Settled(SentTransaction transaction, TransactionReceipt receipt) {}

    /** For a node that is believed. */
    Receipts(Rpc rpc, Duration patience) {
        this(rpc, patience, ReceiptCheck.NONE);
    }

    Receipts(Rpc rpc, Duration patience, ReceiptCheck check) {
        this.rpc = rpc;
        this.patience = patience;
        this.check = check;
    }

    /**
     * Follows a transaction and whatever was sent to replace it.
     *
     * @return empty when a stranger to the journal used the nonce: none of them can ever come
     * @throws Failed Conflicting STILL_WAITING after the time allowed, Unreachable when the node stays silent so long
     */
    Optional<Settled> await(SentTransaction sent, SentTransactions journal, Publisher publisher) throws Failed {
        boolean interrupted = Thread.interrupted();
        try {
            long end = System.nanoTime() + patience.toNanos();
            for (int look = 1; ; look++) {
                Optional<Optional<Settled>> outcome = look(sent, journal, publisher, look, end);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                LockSupport.parkNanos(PAUSE.toNanos());
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Empty while nothing is certain. */
    private Optional<Optional<Settled>> look(
            SentTransaction sent, SentTransactions journal, Publisher publisher, int look, long end) throws Failed {
        boolean late = System.nanoTime() - end > 0;
        try {
            Optional<Settled> settled = settled(sent, journal);
            if (settled.isPresent()) {
                return Optional.of(settled);
            }
            if (look % PATIENT_LOOKS == 0 && isPassedOver(sent, journal, publisher)) {
                return Optional.of(settled(sent, journal)); // it may have come between the two questions
            }
        } catch (Failed failed) {
            boolean interrupted =
                    failed.failure() instanceof Failure.Cancelled; // what was sent can not be cancelled so
            if (!interrupted && (late || !(failed.failure() instanceof Failure.Unreachable))) {
                throw failed;
            }
        }
        if (late) {
            throw new Failed(
                    new Failure.Conflicting(Conflict.STILL_WAITING, sent.hash().hex()));
        }
        return Optional.empty();
    }

    /** The receipt of whichever of the competing transactions stands in a block. */
    Optional<Settled> settled(SentTransaction sent, SentTransactions journal) throws Failed {
        List<SentTransaction> competing = journal.ofNonce(sent.from(), sent.nonce());
        for (SentTransaction one : competing.isEmpty() ? List.of(sent) : competing) {
            String hash = one.hash().hex();
            Optional<TransactionReceipt> receipt =
                    rpc.ask(rpc.web3j().ethGetTransactionReceipt(hash)).getTransactionReceipt();
            if (receipt.isPresent() && check.holds(hash, receipt.get())) {
                return Optional.of(new Settled(one, receipt.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether its nonce is used up. A transaction that the node lost although its nonce is free is sent again. */
    boolean isPassedOver(SentTransaction sent, SentTransactions journal, Publisher publisher) throws Failed {
        BigInteger next = rpc.ask(
                        rpc.web3j().ethGetTransactionCount(sent.from().text(), DefaultBlockParameterName.LATEST))
                .getTransactionCount();
        if (next.compareTo(BigInteger.valueOf(sent.nonce())) > 0) {
            return true;
        }
        List<SentTransaction> competing = journal.ofNonce(sent.from(), sent.nonce());
        SentTransaction newest = competing.isEmpty() ? sent : competing.getLast();
        if (!publisher.isKnown(newest)) {
            publisher.sendAgain(newest);
        }
        return false;
    }
}
