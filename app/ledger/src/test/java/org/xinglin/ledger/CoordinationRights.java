package org.xinglin.ledger;

import static org.xinglin.ledger.FederationLedgerRightsTest.BETWEEN;
import static org.xinglin.ledger.FederationLedgerRightsTest.COORDINATOR;
import static org.xinglin.ledger.FederationLedgerRightsTest.FINISHED;
import static org.xinglin.ledger.FederationLedgerRightsTest.MINUTE;
import static org.xinglin.ledger.FederationLedgerRightsTest.NOBODY;
import static org.xinglin.ledger.FederationLedgerRightsTest.RUNNING;
import static org.xinglin.ledger.FederationLedgerRightsTest.SILENT;
import static org.xinglin.ledger.FederationLedgerRightsTest.UNKNOWN;
import static org.xinglin.ledger.FederationLedgerRightsTest.ZERO;
import static org.xinglin.ledger.FederationLedgerRightsTest.coordinator;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.util.Collections;
import java.util.List;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.FederationLedger;

/** The rows about who coordinates a task, and about what the coordinator records of hospitals. */
final class CoordinationRights {
    private final Cast cast;
    private final FederationLedger ledger;

    CoordinationRights(Cast cast) {
        this.cast = cast;
        ledger = cast.federation();
    }

    void addTo(RightsTable table) {
        naming(table);
        changing(table);
        standings(table);
    }

    private void naming(RightsTable table) {
        String publisher = "yes: researcher | NotPublisher: *";
        String next = cast.address(Standing.AUDITOR);
        table.row("nameStandby", "anew", ledger.nameStandby(RUNNING, next, number(MINUTE)), publisher)
                .row("nameStandby", "nobody", ledger.nameStandby(RUNNING, NOBODY, number(0)), publisher)
                .row("nameStandby", "hasty", standby(RUNNING, 29), publisher("BadPatience"))
                .row("nameStandby", "who waits for ever", standby(RUNNING, 2_592_001), publisher("BadPatience"))
                .row(
                        "nameStandby",
                        "nobody who waits",
                        ledger.nameStandby(RUNNING, NOBODY, number(MINUTE)),
                        publisher("BadPatience"))
                .row(
                        "nameStandby",
                        "the coordinator itself",
                        ledger.nameStandby(RUNNING, cast.address(Standing.COORDINATOR), number(MINUTE)),
                        publisher("SameCoordinator"))
                .row("nameStandby", "finished", standby(FINISHED, MINUTE), "TaskIsFinished: *")
                .row("nameStandby", "never published", standby(UNKNOWN, MINUTE), "NotPublished: *");
    }

    private void changing(RightsTable table) {
        String next = cast.address(Standing.AUDITOR);
        table.row(
                        "takeOver",
                        "while the coordinator is heard",
                        ledger.takeOver(RUNNING),
                        "NotSilent: other hospital | NotStandby: *")
                .row(
                        "takeOver",
                        "after a minute of silence",
                        ledger.takeOver(SILENT),
                        "yes: other hospital | NotStandby: *")
                .row("takeOver", "finished", ledger.takeOver(FINISHED), "TaskIsFinished: *")
                .row("takeOver", "never published", ledger.takeOver(UNKNOWN), "NotPublished: *")
                .row("handOver", "to anybody", ledger.handOver(RUNNING, next), COORDINATOR)
                .row("handOver", "to nobody", ledger.handOver(RUNNING, NOBODY), coordinator("ZeroAddress"))
                .row(
                        "handOver",
                        "to itself",
                        ledger.handOver(RUNNING, cast.address(Standing.COORDINATOR)),
                        coordinator("SameCoordinator"))
                .row("handOver", "finished", ledger.handOver(FINISHED, next), "TaskIsFinished: *")
                .row("handOver", "never published", ledger.handOver(UNKNOWN, next), "NotPublished: *")
                .row("heartbeat", "running", ledger.heartbeat(RUNNING), COORDINATOR)
                .row("heartbeat", "finished", ledger.heartbeat(FINISHED), "TaskIsFinished: *")
                .row("heartbeat", "never published", ledger.heartbeat(UNKNOWN), "NotPublished: *");
    }

    private void standings(RightsTable table) {
        String hospital = cast.address(Standing.HOSPITAL);
        table.row("recordStanding", "of a closed round", standing(BETWEEN, 1, hospital), COORDINATOR)
                .row("recordStanding", "of nobody", standing(BETWEEN, 1), COORDINATOR)
                .row(
                        "recordStanding",
                        "of an open round",
                        standing(RUNNING, 1, hospital),
                        coordinator("RoundNotClosed"))
                .row(
                        "recordStanding",
                        "of a round to come",
                        standing(BETWEEN, 2, hospital),
                        coordinator("RoundNotClosed"))
                .row(
                        "recordStanding",
                        "of one twice",
                        standing(BETWEEN, 1, hospital, hospital),
                        coordinator("CountedTwice"))
                .row(
                        "recordStanding",
                        "of one that did not join",
                        standing(BETWEEN, 1, cast.address(Standing.OTHER_HOSPITAL)),
                        coordinator("NotJoined"))
                .row(
                        "recordStanding",
                        "of too many",
                        standing(BETWEEN, 1, Collections.nCopies(101, hospital).toArray(String[]::new)),
                        coordinator("BadParticipants"))
                .row(
                        "recordStanding",
                        "without reasons",
                        ledger.recordStanding(BETWEEN, number(1), List.of(), List.of(), List.of(), ZERO),
                        coordinator("ZeroDigest"))
                .row("recordStanding", "without scores", unequal(hospital, 0, 1), coordinator("BadParticipants"))
                .row("recordStanding", "without rewards", unequal(hospital, 1, 0), coordinator("BadParticipants"))
                .row("recordStanding", "finished", standing(FINISHED, 1, hospital), "TaskIsFinished: *")
                .row("recordStanding", "never published", standing(UNKNOWN, 1, hospital), "NotPublished: *");
    }

    private String publisher(String error) {
        return error + ": researcher | NotPublisher: *";
    }

    private RemoteFunctionCall<?> standing(byte[] task, int round, String... hospitals) {
        int count = hospitals.length;
        return ledger.recordStanding(
                task,
                number(round),
                List.of(hospitals),
                Collections.nCopies(count, number(600_000)),
                Collections.nCopies(count, number(10)),
                bytes("reasons"));
    }

    private RemoteFunctionCall<?> unequal(String hospital, int scores, int rewards) {
        return ledger.recordStanding(
                BETWEEN,
                number(1),
                List.of(hospital),
                Collections.nCopies(scores, number(1)),
                Collections.nCopies(rewards, number(1)),
                bytes("reasons"));
    }

    private RemoteFunctionCall<?> standby(byte[] task, long patience) {
        return ledger.nameStandby(task, cast.address(Standing.OTHER_HOSPITAL), number(patience));
    }
}
