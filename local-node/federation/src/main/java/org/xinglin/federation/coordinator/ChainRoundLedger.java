package org.xinglin.federation.coordinator;

import static org.xinglin.federation.coordinator.ChainAnswers.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.web3j.protocol.Web3j;
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

    /** The contract's UNMEASURED. */
    private static final BigInteger NO_AUC = BigInteger.valueOf(0xFFFF_FFFFL);

    private final FederationLedger contract;
    private final ChainRoundHistory history;
    private final LedgerWriter writer;
    private final Entrusted entrusted;
    private final String coordinator;

    public ChainRoundLedger(Web3j web3j, TransactionManager sender, String address, ContractGasProvider gas) {
        this.contract = FederationLedger.load(address, web3j, sender, gas);
        this.history = new ChainRoundHistory(web3j, contract);
        this.coordinator = sender.getFromAddress().toLowerCase(Locale.ROOT);
        this.entrusted = new Entrusted(web3j, address, coordinator);
        this.writer = new LedgerWriter(web3j, address, coordinator);
    }

    @Override
    public String account() {
        return coordinator;
    }

    @Override
    public Set<TaskId> entrusted() throws IOException {
        return entrusted.tasks();
    }

    @Override
    public Optional<RecordedTask> task(TaskId task) throws IOException {
        return history.task(task);
    }

    @Override
    public List<RecordedUpdate> updates(TaskId task, int round) throws IOException {
        return history.updates(task, round);
    }

    @Override
    public Optional<ClosedRound> closedRound(TaskId task, int round) throws IOException {
        return history.closedRound(task, round);
    }

    @Override
    public Optional<byte[]> publishedSpec(TaskId task) throws IOException {
        FederationLedger.Task found = read(contract.taskOf(task.bytes()));
        return isOurs(found) ? Optional.of(found.specDigest) : Optional.empty();
    }

    @Override
    public boolean hasJoined(TaskId task, String account) throws IOException {
        return read(contract.hasJoined(task.bytes(), account));
    }

    @Override
    public void openRound(TaskId task, int round, byte[] globalDigest) throws IOException {
        FederationLedger.Round found = history.round(task, round);
        if (found.state.signum() == 0) {
            writer.write(contract.openRound(task.bytes(), BigInteger.valueOf(round), globalDigest));
        } else {
            same(found.startDigest, globalDigest, round, "model");
        }
    }

    @Override
    public Optional<RecordedUpdate> update(TaskId task, int round, String account) throws IOException {
        FederationLedger.Update found = read(contract.updateOf(task.bytes(), BigInteger.valueOf(round), account));
        return found.submittedIn.signum() == 0
                ? Optional.empty()
                : Optional.of(new RecordedUpdate(
                        account,
                        found.digest,
                        found.samples.longValueExact(),
                        found.lossMicro.doubleValue() / MICRO.intValueExact(),
                        found.submittedIn.longValueExact()));
    }

    @Override
    public void closeRound(TaskId task, RoundRecord round, byte[] manifest) throws IOException {
        FederationLedger.Round found = history.round(task, round.round());
        byte[] globalDigest = Numeric.hexStringToByteArray(round.globalDigest());
        if (found.state.equals(ROUND_CLOSED)) {
            same(found.globalDigest, globalDigest, round.round(), "model");
            same(found.manifest, manifest, round.round(), "manifest");
            return;
        }
        long rows = round.sites().stream().mapToLong(SiteRecord::testSamples).sum();
        writer.write(contract.closeRound(
                task.bytes(),
                BigInteger.valueOf(round.round()),
                globalDigest,
                manifest,
                metrics(round.accuracy(), round.scores().auc(), round.loss(), rows),
                round.sites().stream().map(SiteRecord::account).toList(),
                round.sites().stream().map(ChainRoundLedger::metrics).toList()));
    }

    @Override
    public void recordStanding(TaskId task, int round, List<StandingChange> changes, byte[] reasons)
            throws IOException {
        if (read(contract.taskOf(task.bytes())).standingRound.intValueExact() < round) {
            writer.write(contract.recordStanding(
                    task.bytes(),
                    BigInteger.valueOf(round),
                    changes.stream().map(StandingChange::account).toList(),
                    changes.stream().map(change -> micro(change.score())).toList(),
                    changes.stream()
                            .map(change -> BigInteger.valueOf(change.reward()))
                            .toList(),
                    reasons));
        }
    }

    @Override
    public void heartbeat(TaskId task) throws IOException {
        writer.write(contract.heartbeat(task.bytes()));
    }

    @Override
    public void takeOver(TaskId task) throws IOException {
        if (!isOurs(read(contract.taskOf(task.bytes())))) {
            writer.write(contract.takeOver(task.bytes()));
        }
    }

    @Override
    public void handOver(TaskId task, String to) throws IOException {
        if (isOurs(read(contract.taskOf(task.bytes())))) {
            writer.write(contract.handOver(task.bytes(), to));
        }
    }

    @Override
    public void finish(TaskId task, int reason) throws IOException {
        if (!read(contract.taskOf(task.bytes())).state.equals(TASK_FINISHED)) {
            writer.write(contract.finishTask(task.bytes(), BigInteger.valueOf(reason)));
        }
    }

    private boolean isOurs(FederationLedger.Task task) {
        return task.coordinator.equalsIgnoreCase(coordinator);
    }

    /** What is done again must be what was done: another model on the chain is a fault to be seen. */
    private static void same(byte[] onChain, byte[] ours, int round, String what) throws IOException {
        if (!MessageDigest.isEqual(onChain, ours)) {
            throw new IOException("round " + round + " stands on the chain with another " + what);
        }
    }

    /** Samples are the rows trained on: the ledger counts a part taken by them. */
    private static FederationLedger.Metrics metrics(SiteRecord site) {
        return metrics(site.accuracy(), site.scores().auc(), site.testLoss(), site.samples());
    }

    /** @param auc not a number where there was nothing to order */
    private static FederationLedger.Metrics metrics(double accuracy, double auc, double loss, long samples) {
        BigInteger area = Double.isNaN(auc) ? NO_AUC : micro(auc);
        return new FederationLedger.Metrics(micro(accuracy), area, micro(loss), BigInteger.valueOf(samples));
    }

    private static BigInteger micro(double value) {
        return BigDecimal.valueOf(value)
                .multiply(MICRO)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }
}
