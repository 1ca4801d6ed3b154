package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.RoundOnChain;
import org.xinglin.core.training.RoundOnChain.Measured;
import org.xinglin.core.training.RoundOnChain.Metrics;
import org.xinglin.core.training.StandingOnChain;
import org.xinglin.core.training.TaskOnChain;
import org.xinglin.core.training.UpdateOnChain;

/** The contract {@code FederationLedger} as anyone reads it: views for states, events for what happened. */
final class Web3jFederationHistory implements FederationHistory {
    private static final BigInteger FINISHED = BigInteger.TWO;
    private static final BigInteger CLOSED = BigInteger.TWO;
    private static final String NOBODY = "0x" + "0".repeat(40);
    private static final double MICRO = 1_000_000;

    /** The contract's UNMEASURED. */
    private static final long UNMEASURED = 0xFFFF_FFFFL;

    private static final int WORD_DIGITS = 64;

    private final FederationLedger contract;
    private final ContractReader reader;
    private final LogSearch logs;

    Web3jFederationHistory(Bound contracts, ContractReader reader, LogSearch logs) {
        this.contract = contracts.federation();
        this.reader = reader;
        this.logs = logs;
    }

    @Override
    public Optional<TaskOnChain> task(TaskId task) throws Failed {
        var found = (FederationLedger.Task)
                reader.read(contract, contract.taskOf(task.value().bytes()));
        if (found.state.signum() == 0) {
            return Optional.empty();
        }
        Optional<TaskOnChain.Standby> standby = found.standby.equals(NOBODY)
                ? Optional.empty()
                : Optional.of(new TaskOnChain.Standby(
                        new WalletAddress(found.standby), Duration.ofSeconds(found.patience.longValueExact())));
        return Optional.of(new TaskOnChain(
                new WalletAddress(found.publisher),
                new WalletAddress(found.coordinator),
                standby,
                Instant.ofEpochSecond(found.silentSince.longValueExact()),
                Digest.of(found.specDigest),
                found.rounds.intValueExact(),
                found.round.intValueExact(),
                found.state.equals(FINISHED)));
    }

    @Override
    public Optional<RoundOnChain> round(TaskId task, int round) throws Failed {
        FederationLedger.Round found = find(task, round);
        if (!found.state.equals(CLOSED)) {
            return Optional.empty();
        }
        long block = found.closedIn.longValueExact();
        List<Measured> hospitals = new ArrayList<>();
        for (Log log : events(FederationLedger.HOSPITALMEASURED_EVENT, task, round, block, block)) {
            var event = FederationLedger.getHospitalMeasuredEventFromLog(log);
            hospitals.add(new Measured(
                    new WalletAddress(event.hospital),
                    metrics(event.accuracyMicro, event.aucMicro, event.lossMicro, event.samples)));
        }
        FederationLedger.Metrics all = found.metrics;
        return Optional.of(new RoundOnChain(
                round,
                Digest.of(found.startDigest),
                Digest.of(found.globalDigest),
                Digest.of(found.manifest),
                metrics(all.accuracyMicro, all.aucMicro, all.lossMicro, all.samples),
                hospitals,
                new BlockHeight(block)));
    }

    @Override
    public List<UpdateOnChain> updates(TaskId task, int round) throws Failed {
        FederationLedger.Round found = find(task, round);
        List<UpdateOnChain> updates = new ArrayList<>();
        if (found.state.signum() > 0) {
            long last = found.state.equals(CLOSED) ? found.closedIn.longValueExact() : logs.head();
            for (Log log : events(
                    FederationLedger.UPDATESUBMITTED_EVENT, task, round, found.openedIn.longValueExact(), last)) {
                var event = FederationLedger.getUpdateSubmittedEventFromLog(log);
                updates.add(new UpdateOnChain(
                        new WalletAddress(event.hospital),
                        Digest.of(event.updateDigest),
                        event.samples.longValueExact(),
                        event.lossMicro.doubleValue() / MICRO,
                        height(log)));
            }
        }
        return List.copyOf(updates);
    }

    @Override
    public List<StandingOnChain> standings(TaskId task) throws Failed {
        return standings(LogSearch.topic(task.value()), "", "");
    }

    @Override
    public List<StandingOnChain> standingsOf(WalletAddress hospital) throws Failed {
        return standings("", "", LogSearch.topic(hospital));
    }

    private List<StandingOnChain> standings(String task, String round, String hospital) throws Failed {
        List<StandingOnChain> standings = new ArrayList<>();
        String kind = EventEncoder.encode(FederationLedger.STANDINGCHANGED_EVENT);
        for (Log log : logs.everywhere(contract.getContractAddress(), kind, task, round, hospital)) {
            var event = FederationLedger.getStandingChangedEventFromLog(log);
            standings.add(new StandingOnChain(
                    new TaskId(Digest.of(event.taskId)),
                    event.round.intValueExact(),
                    new WalletAddress(event.hospital),
                    event.scoreMicro.doubleValue() / MICRO,
                    event.reward.longValueExact(),
                    Digest.of(event.reasons),
                    height(log)));
        }
        return List.copyOf(standings);
    }

    private FederationLedger.Round find(TaskId task, int round) throws Failed {
        return (FederationLedger.Round)
                reader.read(contract, contract.roundOf(task.value().bytes(), BigInteger.valueOf(round)));
    }

    private List<Log> events(Event event, TaskId task, int round, long from, long to) throws Failed {
        String number = Numeric.toHexStringWithPrefixZeroPadded(BigInteger.valueOf(round), WORD_DIGITS);
        return logs.between(
                List.of(contract.getContractAddress()),
                from,
                to,
                EventEncoder.encode(event),
                LogSearch.topic(task.value()),
                number);
    }

    private static Metrics metrics(BigInteger accuracy, BigInteger auc, BigInteger loss, BigInteger samples) {
        boolean measured = auc.longValueExact() != UNMEASURED;
        return new Metrics(
                accuracy.doubleValue() / MICRO,
                measured ? OptionalDouble.of(auc.doubleValue() / MICRO) : OptionalDouble.empty(),
                loss.doubleValue() / MICRO,
                samples.longValueExact());
    }

    private static BlockHeight height(Log log) {
        return new BlockHeight(log.getBlockNumber().longValueExact());
    }
}
