package org.xinglin.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** Waits until a transaction stands in a block. What was sent can not be called back, so the wait is not interruptible. */
final class Receipts {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Rpc rpc;
    private final Duration patience;

    Receipts(Rpc rpc, Duration patience) {
        this.rpc = rpc;
        this.patience = patience;
    }

    /** @throws Failed Unreachable when it is in no block after the time allowed, or the node stays silent so long */
    TransactionReceipt await(String transaction) throws Failed {
        boolean interrupted = Thread.interrupted();
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (true) {
                Optional<TransactionReceipt> receipt = look(transaction, end);
                if (receipt.isPresent()) {
                    return receipt.get();
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

    private Optional<TransactionReceipt> look(String transaction, long end) throws Failed {
        boolean late = System.nanoTime() - end > 0;
        try {
            Optional<TransactionReceipt> receipt =
                    rpc.ask(rpc.web3j().ethGetTransactionReceipt(transaction)).getTransactionReceipt();
            if (receipt.isEmpty() && late) {
                throw new Failed(new Failure.Unreachable(Failure.Part.CHAIN, rpc.address()));
            }
            return receipt;
        } catch (Failed failed) {
            if (late || !(failed.failure() instanceof Failure.Unreachable)) {
                throw failed;
            }
            return Optional.empty();
        }
    }
}
