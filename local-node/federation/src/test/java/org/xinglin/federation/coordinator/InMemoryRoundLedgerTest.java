package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.xinglin.federation.task.TaskId;

/** The fake keeps what the contract keeps. */
class InMemoryRoundLedgerTest extends RoundLedgerContract {
    private static final String STANDBY = "0x" + "5".repeat(40);

    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final InMemoryRoundLedger ledger = new InMemoryRoundLedger(() -> now);
    private final InMemoryRoundLedger standby = ledger.as(STANDBY);

    @Override
    RoundLedger coordinator() {
        return ledger;
    }

    @Override
    RoundLedger standby() {
        return standby;
    }

    @Override
    String address(RoundLedger of) {
        return of.equals(standby) ? STANDBY : InMemoryRoundLedger.COORDINATOR;
    }

    @Override
    void publish(TaskId id) {
        ledger.publish(id);
    }

    @Override
    void nameStandby(TaskId id) throws IOException {
        ledger.nameStandby(id, STANDBY, PATIENCE);
    }

    @Override
    String join(TaskId id, int hospital) {
        ledger.join(id, account(hospital));
        return account(hospital);
    }

    @Override
    void submit(TaskId id, int round, int hospital, byte[] update, long samples) throws IOException {
        ledger.record(id, round, account(hospital), update, samples);
    }

    @Override
    void pass(Duration time) {
        now = now.plus(time);
    }

    private static String account(int hospital) {
        return "0x" + Integer.toString(hospital + 1).repeat(40);
    }
}
