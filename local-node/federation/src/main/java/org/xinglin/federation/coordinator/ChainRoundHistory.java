package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.federation.task.TaskId;

/** Reads what stands on the contract: views for states, and events between a round's first and last block. */
final class ChainRoundHistory implements RoundHistory {
    private static final String NOBODY = "0x" + "0".repeat(40);
    private static final BigInteger FINISHED = BigInteger.TWO;
    private static final BigInteger CLOSED = BigInteger.TWO;
    private static final double MICRO = 1_000_000;
    private static final int WORD_DIGITS = 64;

    /** Blocks a question: what our own node answers at most, and most others, too. */
    private static final long STEP = 10_000;

    private final Web3j web3j;
    private final FederationLedger contract;

    ChainRoundHistory(Web3j web3j, FederationLedger contract) {
        this.web3j = web3j;
        this.contract = contract;
    }

    @Override
    public Optional<RecordedTask> task(TaskId task) throws IOException {
        FederationLedger.Task found = ChainAnswers.read(contract.taskOf(task.bytes()));
        if (found.state.signum() == 0) {
            return Optional.empty();
        }
        Optional<Standby> standby = found.standby.equals(NOBODY)
                ? Optional.empty()
                : Optional.of(new Standby(found.standby, Duration.ofSeconds(found.patience.longValueExact())));
        return Optional.of(new RecordedTask(
                found.publisher,
                found.coordinator,
                standby,
                Instant.ofEpochSecond(found.silentSince.longValueExact()),
                found.specDigest,
                found.rounds.intValueExact(),
                found.round.intValueExact(),
                found.state.equals(FINISHED)));
    }

    @Override
    public List<RecordedUpdate> updates(TaskId task, int round) throws IOException {
        FederationLedger.Round found = round(task, round);
        if (found.state.signum() == 0) {
            return List.of();
        }
        long last = found.state.equals(CLOSED)
                ? found.closedIn.longValueExact()
                : ChainAnswers.ask(web3j.ethBlockNumber()).getBlockNumber().longValueExact();
        List<RecordedUpdate> updates = new ArrayList<>();
        for (Log log :
                logs(FederationLedger.UPDATESUBMITTED_EVENT, task, round, found.openedIn.longValueExact(), last)) {
            FederationLedger.UpdateSubmittedEventResponse said = FederationLedger.getUpdateSubmittedEventFromLog(log);
            updates.add(new RecordedUpdate(
                    said.hospital,
                    said.updateDigest,
                    said.samples.longValueExact(),
                    said.lossMicro.doubleValue() / MICRO,
                    log.getBlockNumber().longValueExact()));
        }
        return List.copyOf(updates);
    }

    @Override
    public Optional<ClosedRound> closedRound(TaskId task, int round) throws IOException {
        FederationLedger.Round found = round(task, round);
        if (!found.state.equals(CLOSED)) {
            return Optional.empty();
        }
        long block = found.closedIn.longValueExact();
        List<Participant> participants = new ArrayList<>();
        for (Log log : logs(FederationLedger.HOSPITALMEASURED_EVENT, task, round, block, block)) {
            FederationLedger.HospitalMeasuredEventResponse said = FederationLedger.getHospitalMeasuredEventFromLog(log);
            participants.add(new Participant(said.hospital, said.samples.longValueExact()));
        }
        return Optional.of(
                new ClosedRound(round, found.startDigest, found.globalDigest, found.manifest, participants, block));
    }

    FederationLedger.Round round(TaskId task, int round) throws IOException {
        return ChainAnswers.read(contract.roundOf(task.bytes(), BigInteger.valueOf(round)));
    }

    private List<Log> logs(Event event, TaskId task, int round, long from, long to) throws IOException {
        List<Log> found = new ArrayList<>();
        for (long first = from; first <= to; first += STEP) {
            EthFilter filter =
                    new EthFilter(block(first), block(Math.min(to, first + STEP - 1)), contract.getContractAddress());
            filter.addSingleTopic(EventEncoder.encode(event));
            filter.addSingleTopic(Numeric.toHexString(task.bytes()));
            filter.addSingleTopic(Numeric.toHexStringWithPrefixZeroPadded(BigInteger.valueOf(round), WORD_DIGITS));
            for (EthLog.LogResult<?> result :
                    ChainAnswers.ask(web3j.ethGetLogs(filter)).getLogs()) {
                if (result.get() instanceof Log log && !log.isRemoved()) {
                    found.add(log);
                }
            }
        }
        return found;
    }

    private static DefaultBlockParameter block(long height) {
        return DefaultBlockParameter.valueOf(BigInteger.valueOf(height));
    }
}
