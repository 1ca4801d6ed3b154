package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.FederationLedger.Metrics;
import org.xinglin.core.kernel.Failed;

/** Who may call what of the contract FederationLedger. */
class FederationLedgerRightsTest {
    static final byte[] ZERO = new byte[32];
    static final String NOBODY = "0x" + "0".repeat(40);
    static final String COORDINATOR = "yes: coordinator | NotCoordinator: *";

    static final byte[] RUNNING = bytes("first round of two is open");
    static final byte[] BETWEEN = bytes("first round of two is closed");
    private static final byte[] LAST = bytes("its only round is closed");
    static final byte[] FINISHED = bytes("finished");
    static final byte[] UNKNOWN = bytes("never published");

    static final byte[] SILENT = bytes("nobody has heard of its coordinator for a minute");
    static final int MINUTE = 60;
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));

    private static Cast cast;
    private static FederationLedger ledger;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        cast = Cast.start(home, () -> Objects.requireNonNull(NOW.get()));
        ledger = cast.federation();
        opened(RUNNING, 2);
        opened(BETWEEN, 2);
        opened(LAST, 1);
        opened(FINISHED, 1);
        cast.does(Standing.RESEARCHER, ledger, publication(SILENT, 2));
        cast.does(Standing.RESEARCHER, ledger, standby(SILENT, MINUTE));
        cast.does(Standing.COORDINATOR, ledger, closing(BETWEEN));
        cast.does(Standing.COORDINATOR, ledger, closing(LAST));
        cast.does(Standing.COORDINATOR, ledger, ledger.finishTask(FINISHED, number(1)));
        NOW.updateAndGet(now -> now.plusSeconds(MINUTE));
        cast.does(Standing.COORDINATOR, ledger, ledger.heartbeat(RUNNING));
        cast.dismiss();
    }

    /** The first round is open; the hospital and the one that is removed later have joined, and the first has sent. */
    private static void opened(byte[] task, int rounds) throws Failed {
        cast.does(Standing.RESEARCHER, ledger, publication(task, rounds));
        cast.does(Standing.RESEARCHER, ledger, standby(task, MINUTE));
        cast.does(Standing.HOSPITAL, ledger, ledger.join(task));
        cast.does(Standing.REMOVED, ledger, ledger.join(task));
        cast.does(Standing.COORDINATOR, ledger, open(task, 1));
        cast.does(Standing.HOSPITAL, ledger, update(task, 1, bytes("update")));
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @TestFactory
    Stream<DynamicTest> whoMayAndWhoMayNot() throws IOException {
        RightsTable table = new RightsTable("FederationLedger", ledger, cast);
        publication(table);
        joining(table);
        opening(table);
        updating(table);
        closing(table);
        new CoordinationRights(cast).addTo(table);
        finishing(table);
        return table.tests();
    }

    private static void publication(RightsTable table) {
        String coordinator = cast.address(Standing.COORDINATOR);
        table.row("publishTask", "new", publication(UNKNOWN, 2), publishers("yes"))
                .row("publishTask", "published before", publication(RUNNING, 2), publishers("AlreadyPublished"))
                .row("publishTask", "finished before", publication(FINISHED, 2), publishers("AlreadyPublished"))
                .row("publishTask", "without a digest", publication(ZERO, 2), publishers("ZeroDigest"))
                .row("publishTask", "of no rounds", publication(UNKNOWN, 0), publishers("BadRounds"))
                .row("publishTask", "of too many rounds", publication(UNKNOWN, 10_001), publishers("BadRounds"))
                .row(
                        "publishTask",
                        "without a specification",
                        ledger.publishTask(UNKNOWN, ZERO, coordinator, number(1)),
                        publishers("ZeroDigest"))
                .row(
                        "publishTask",
                        "without a coordinator",
                        ledger.publishTask(UNKNOWN, bytes("specification"), NOBODY, number(1)),
                        publishers("ZeroAddress"));
    }

    private static void joining(RightsTable table) {
        String joining = "yes: other hospital | AlreadyJoined: hospital | NotHospital: *";
        table.row("join", "while a round is open", ledger.join(RUNNING), joining)
                .row("join", "between rounds", ledger.join(BETWEEN), joining)
                .row("join", "finished", ledger.join(FINISHED), "TaskIsFinished: *")
                .row("join", "never published", ledger.join(UNKNOWN), "NotPublished: *");
    }

    private static void opening(RightsTable table) {
        table.row("openRound", "the next", open(BETWEEN, 2), COORDINATOR)
                .row("openRound", "one too far", open(BETWEEN, 3), coordinator("WrongRound"))
                .row("openRound", "once more", open(BETWEEN, 1), coordinator("WrongRound"))
                .row("openRound", "while one is open", open(RUNNING, 2), coordinator("RoundStillOpen"))
                .row("openRound", "after the last", open(LAST, 2), coordinator("BadRounds"))
                .row(
                        "openRound",
                        "without a model",
                        ledger.openRound(BETWEEN, number(2), ZERO),
                        coordinator("ZeroDigest"))
                .row("openRound", "finished", open(FINISHED, 2), "TaskIsFinished: *")
                .row("openRound", "never published", open(UNKNOWN, 1), "NotPublished: *");
    }

    private static void updating(RightsTable table) {
        table.row("submitUpdate", "of the open round", update(RUNNING, 1, bytes("update")), joined("yes"))
                .row("submitUpdate", "without a digest", update(RUNNING, 1, ZERO), joined("ZeroDigest"))
                .row("submitUpdate", "of a closed round", update(BETWEEN, 1, bytes("update")), joined("RoundNotOpen"))
                .row("submitUpdate", "of a round to come", update(RUNNING, 2, bytes("update")), joined("RoundNotOpen"))
                .row("submitUpdate", "finished", update(FINISHED, 1, bytes("update")), "TaskIsFinished: *")
                .row("submitUpdate", "never published", update(UNKNOWN, 1, bytes("update")), "NotPublished: *");
    }

    private static void closing(RightsTable table) {
        String hospital = cast.address(Standing.HOSPITAL);
        table.row("closeRound", "without participants", closing(RUNNING), COORDINATOR)
                .row("closeRound", "counting one that sent its update", closing(371, hospital), COORDINATOR)
                .row(
                        "closeRound",
                        "counting one that sent none",
                        closing(371, cast.address(Standing.REMOVED)),
                        coordinator("NotSubmitted"))
                .row(
                        "closeRound",
                        "with one that was removed since and sent none",
                        closing(0, cast.address(Standing.REMOVED)),
                        COORDINATOR)
                .row(
                        "closeRound",
                        "with one that did not join",
                        closing(371, cast.address(Standing.OTHER_HOSPITAL)),
                        coordinator("NotJoined"))
                .row("closeRound", "without a model", closing(RUNNING, ZERO, 0), coordinator("ZeroDigest"))
                .row("closeRound", "a second time", closing(BETWEEN), coordinator("RoundNotOpen"))
                .row("closeRound", "finished", closing(FINISHED), "TaskIsFinished: *")
                .row("closeRound", "never published", closing(UNKNOWN), "NotPublished: *");
        misfits(table, hospital);
    }

    private static void misfits(RightsTable table, String hospital) {
        table.row("closeRound", "with nobody", closing(371, NOBODY), coordinator("NotJoined"))
                .row("closeRound", "with one twice", closing(371, hospital, hospital), coordinator("CountedTwice"))
                .row(
                        "closeRound",
                        "with too many",
                        closing(371, Collections.nCopies(101, hospital).toArray(String[]::new)),
                        coordinator("BadParticipants"))
                .row(
                        "closeRound",
                        "without a manifest",
                        ledger.closeRound(
                                RUNNING, number(1), bytes("model"), ZERO, metrics(1, 371), List.of(), List.of()),
                        coordinator("ZeroDigest"))
                .row(
                        "closeRound",
                        "with an accuracy above one",
                        closing(RUNNING, bytes("model"), 1_000_001),
                        coordinator("BadMetrics"));
    }

    private static void finishing(RightsTable table) {
        String enders = "yes: coordinator, researcher | NotAllowed: *";
        table.row("finishTask", "running", ledger.finishTask(RUNNING, number(2)), enders)
                .row("finishTask", "after the last round", ledger.finishTask(LAST, number(1)), enders)
                .row("finishTask", "a second time", ledger.finishTask(FINISHED, number(1)), "TaskIsFinished: *")
                .row("finishTask", "never published", ledger.finishTask(UNKNOWN, number(1)), "NotPublished: *");
    }

    private static String publishers(String outcome) {
        return outcome + ": hospital, other hospital, researcher | NotAllowed: *";
    }

    static String coordinator(String error) {
        return error + ": coordinator | NotCoordinator: *";
    }

    private static String joined(String outcome) {
        return outcome + ": hospital | NotJoined: other hospital | NotHospital: *";
    }

    private static RemoteFunctionCall<?> publication(byte[] task, int rounds) {
        return ledger.publishTask(task, bytes("specification"), cast.address(Standing.COORDINATOR), number(rounds));
    }

    private static RemoteFunctionCall<?> open(byte[] task, int round) {
        return ledger.openRound(task, number(round), bytes("start"));
    }

    private static RemoteFunctionCall<?> update(byte[] task, int round, byte[] digest) {
        return ledger.submitUpdate(task, number(round), digest, number(199), number(500_000));
    }

    private static RemoteFunctionCall<?> closing(byte[] task) {
        return closing(task, bytes("model"), 780_000);
    }

    private static RemoteFunctionCall<?> closing(byte[] task, byte[] model, long accuracy) {
        return ledger.closeRound(
                task, number(1), model, bytes("manifest"), metrics(accuracy, 371), List.of(), List.of());
    }

    private static RemoteFunctionCall<?> closing(long samples, String... participants) {
        List<Metrics> measures = Collections.nCopies(participants.length, metrics(1, samples));
        return ledger.closeRound(
                RUNNING,
                number(1),
                bytes("model"),
                bytes("manifest"),
                metrics(1, 371),
                List.of(participants),
                measures);
    }

    private static RemoteFunctionCall<?> standby(byte[] task, long patience) {
        return ledger.nameStandby(task, cast.address(Standing.OTHER_HOSPITAL), number(patience));
    }

    private static Metrics metrics(long accuracy, long samples) {
        return new Metrics(number(accuracy), number(800_000), number(450_000), number(samples));
    }
}
