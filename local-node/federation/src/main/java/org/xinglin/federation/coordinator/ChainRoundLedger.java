package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.util.Optional;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.exceptions.TransactionException;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskId;

/** The federation ledger as a contract, written from the coordinator's account. */
public final class ChainRoundLedger implements RoundLedger {
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);
    private static final BigInteger TASK_FINISHED = BigInteger.TWO;
    private static final BigInteger ROUND_CLOSED = BigInteger.TWO;

    private final FederationLedger contract;
    private final String coordinator;

    public ChainRoundLedger(Web3j web3j, TransactionManager sender, String address, ContractGasProvider gas) {
        this.contract = FederationLedger.load(address, web3j, sender, gas);
        this.coordinator = sender.getFromAddress();
    }

    @Override
    public Optional<byte[]> publishedSpec(TaskId task) throws IOException {
        FederationLedger.Task found = read(contract.taskOf(task.bytes()));
        boolean ours = found.coordinator.equalsIgnoreCase(coordinator);
        return ours ? Optional.of(found.specDigest) : Optional.empty();
    }

    @Override
    public boolean hasJoined(TaskId task, String account) throws IOException {
        return read(contract.hasJoined(task.bytes(), account));
    }

    @Override
    public void openRound(TaskId task, int round, byte[] globalDigest) throws IOException {
        FederationLedger.Round found = read(contract.roundOf(task.bytes(), BigInteger.valueOf(round)));
        if (found.state.signum() == 0) {
            written(contract.openRound(task.bytes(), BigInteger.valueOf(round), globalDigest));
        } else {
            same(found.startDigest, globalDigest, round);
        }
    }

    @Override
    public Optional<RecordedUpdate> update(TaskId task, int round, String account) throws IOException {
        FederationLedger.Update found = read(contract.updateOf(task.bytes(), BigInteger.valueOf(round), account));
        boolean there = found.submittedAt.signum() > 0;
        return there ? Optional.of(new RecordedUpdate(found.digest, found.samples.longValueExact())) : Optional.empty();
    }

    @Override
    public void closeRound(TaskId task, RoundRecord round) throws IOException {
        BigInteger number = BigInteger.valueOf(round.round());
        FederationLedger.Round found = read(contract.roundOf(task.bytes(), number));
        if (found.state.equals(ROUND_CLOSED)) {
            same(found.globalDigest, Numeric.hexStringToByteArray(round.globalDigest()), round.round());
            return;
        }
        long rows = round.sites().stream().mapToLong(SiteRecord::testSamples).sum();
        written(contract.closeRound(
                task.bytes(),
                number,
                Numeric.hexStringToByteArray(round.globalDigest()),
                metrics(round.accuracy(), round.loss(), rows),
                round.sites().stream().map(SiteRecord::account).toList(),
                round.sites().stream().map(ChainRoundLedger::metrics).toList()));
    }

    @Override
    public void finish(TaskId task, int reason) throws IOException {
        if (!read(contract.taskOf(task.bytes())).state.equals(TASK_FINISHED)) {
            written(contract.finishTask(task.bytes(), BigInteger.valueOf(reason)));
        }
    }

    /** What is done again must be what was done: another model on the chain is a fault to be seen. */
    private static void same(byte[] onChain, byte[] ours, int round) throws IOException {
        if (!MessageDigest.isEqual(onChain, ours)) {
            throw new IOException("round " + round + " stands on the chain with another model");
        }
    }

    /** Samples are the rows trained on: the ledger counts a part taken by them. */
    private static FederationLedger.Metrics metrics(SiteRecord site) {
        return metrics(site.accuracy(), site.testLoss(), site.samples());
    }

    private static FederationLedger.Metrics metrics(double accuracy, double loss, long samples) {
        return new FederationLedger.Metrics(micro(accuracy), micro(loss), BigInteger.valueOf(samples));
    }

    private static BigInteger micro(double value) {
        return BigDecimal.valueOf(value)
                .multiply(MICRO)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }

    private static void written(RemoteFunctionCall<TransactionReceipt> call) throws IOException {
        TransactionReceipt receipt = read(call);
        if (!receipt.isStatusOK()) {
            throw new IOException("the federation ledger refused: " + receipt.getRevertReason());
        }
    }

    /** web3j declares {@code Exception}; these are what it throws. */
    private static <T> T read(RemoteFunctionCall<T> call) throws IOException {
        try {
            return call.send();
        } catch (IOException | RuntimeException e) {
            throw e instanceof IOException io ? io : new IOException("the chain gave no usable answer", e);
        } catch (TransactionException e) {
            throw new IOException("the federation ledger refused: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("web3j threw what it does not document", e);
        }
    }
}
