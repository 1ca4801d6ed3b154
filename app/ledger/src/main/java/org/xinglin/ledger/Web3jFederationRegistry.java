package org.xinglin.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.FederationRegistry;

/** The hospital's own entries on the contract {@code FederationLedger}. */
final class Web3jFederationRegistry implements FederationRegistry {
    /** Losses stand in millionths. */
    private static final int MICRO_DIGITS = 6;

    private final Bound contracts;
    private final WalletAddress account;
    private final ContractReader reader;
    private final LedgerSender sender;

    Web3jFederationRegistry(Bound contracts, WalletAddress account, ContractReader reader, LedgerSender sender) {
        this.contracts = contracts;
        this.account = account;
        this.reader = reader;
        this.sender = sender;
    }

    @Override
    public Digest publishTask(TaskId task, Digest specification, WalletAddress coordinator, int rounds) throws Failed {
        return sender.send(
                contract(),
                contract()
                        .publishTask(
                                task.value().bytes(),
                                specification.bytes(),
                                coordinator.text(),
                                BigInteger.valueOf(rounds)));
    }

    @Override
    public Digest nameStandby(TaskId task, WalletAddress standby, Duration patience) throws Failed {
        return sender.send(
                contract(),
                contract().nameStandby(task.value().bytes(), standby.text(), BigInteger.valueOf(patience.toSeconds())));
    }

    @Override
    public void join(TaskId task) throws Failed {
        if (!hasJoined(task, account)) {
            sender.send(contract(), contract().join(task.value().bytes()));
        }
    }

    @Override
    public boolean hasJoined(TaskId task, WalletAddress other) throws Failed {
        return reader.isTrue(contract(), contract().hasJoined(task.value().bytes(), other.text()));
    }

    @Override
    public Optional<Digest> roundStart(TaskId task, int round) throws Failed {
        FederationLedger.Round found = (FederationLedger.Round)
                reader.read(contract(), contract().roundOf(task.value().bytes(), BigInteger.valueOf(round)));
        return found.state.signum() == 0 ? Optional.empty() : Optional.of(Digest.of(found.startDigest));
    }

    @Override
    public Digest submitUpdate(TaskId task, int round, Digest update, long samples, double trainLoss) throws Failed {
        return sender.send(
                contract(),
                contract()
                        .submitUpdate(
                                task.value().bytes(),
                                BigInteger.valueOf(round),
                                update.bytes(),
                                BigInteger.valueOf(samples),
                                micro(trainLoss)));
    }

    /** A loss that ran away (infinite or not a number) stands as the largest signed number, never as a small one. */
    static BigInteger micro(double loss) {
        if (loss < 0) {
            throw new IllegalArgumentException("a cross-entropy is not negative: " + loss);
        }
        BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
        if (!Double.isFinite(loss)) {
            return largest;
        }
        return BigDecimal.valueOf(loss)
                .movePointRight(MICRO_DIGITS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger()
                .min(largest);
    }

    private FederationLedger contract() {
        return contracts.federation();
    }
}
