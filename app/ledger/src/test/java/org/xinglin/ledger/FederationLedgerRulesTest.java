package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.FederationLedger.Metrics;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;

/** What the contract FederationLedger promises, on the embedded chain. */
class FederationLedgerRulesTest {
    /** Nobody measured it. */
    private static final BigInteger AUC = number(0xFFFF_FFFFL);

    private static final Metrics NOTHING = metrics(0, 0, 0);

    private static TestChain chain;
    private static Consortium consortium;
    private static FederationLedger ledger;
    private static Actor first;
    private static Actor second;
    private static Actor doctor;
    private static Actor coordinator;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        coordinator = chain.actor("coordinator");
        consortium = coordinator.contracts().consortium();
        ledger = coordinator.contracts().federation();
        first = member("first", Role.HOSPITAL);
        second = member("second", Role.HOSPITAL);
        doctor = member("doctor", Role.DOCTOR);
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @Test
    void aTaskRunsItsRoundsInOrderAndKeepsWhatWasMeasured() throws Failed {
        byte[] task = published("whole", 2);
        coordinator.does(ledger, open(task, 1));
        first.does(ledger, update(task, 1));
        TransactionReceipt receipt = coordinator.does(
                ledger,
                ledger.closeRound(
                        task,
                        number(1),
                        bytes("global"),
                        bytes("manifest"),
                        metrics(780_000, 450_000, 371),
                        List.of(first.address(), second.address()),
                        List.of(metrics(790_000, 440_000, 199), NOTHING)));
        assertThat(FederationLedger.getHospitalMeasuredEvents(receipt)).hasSize(2);
        var closed = FederationLedger.getRoundClosedEvents(receipt).getFirst();
        assertThat(closed.accuracyMicro).isEqualTo(780_000);
        assertThat(closed.aucMicro).isEqualTo(AUC);
        assertThat(closed.manifest).isEqualTo(bytes("manifest"));
        FederationLedger.Round round = (FederationLedger.Round) first.reads(ledger, ledger.roundOf(task, number(1)));
        assertThat(round.globalDigest).isEqualTo(bytes("global"));
        assertThat(round.manifest).isEqualTo(bytes("manifest"));
        assertThat(round.closedIn).isEqualTo(receipt.getBlockNumber()).isGreaterThan(round.openedIn);
        assertThat(round.updates).isOne();
        assertThat(round.participants).isEqualTo(2);
        assertThat(round.metrics.samples).isEqualTo(371);
        Metrics measured = (Metrics) first.reads(ledger, ledger.metricsOf(task, number(1), first.address()));
        assertThat(measured.accuracyMicro).isEqualTo(790_000);

        coordinator.does(ledger, open(task, 2));
        coordinator.does(ledger, closing(task, 2));
        coordinator.mayNot(ledger, open(task, 3), "BadRounds");
        coordinator.does(ledger, ledger.finishTask(task, number(1)));
        first.mayNot(ledger, ledger.finishTask(task, number(1)), "TaskIsFinished");
        doctor.mayNot(ledger, ledger.join(task), "TaskIsFinished");
    }

    @Test
    void reputationCountsWhatWasSubmittedHereAndWhatWasMissed() throws Failed {
        Actor reliable = member("reliable", Role.HOSPITAL);
        Actor absent = member("absent", Role.HOSPITAL);
        Actor leftOut = member("left out", Role.HOSPITAL);
        byte[] task = published("reputation", 1);
        for (Actor hospital : List.of(reliable, absent, leftOut)) {
            hospital.does(ledger, ledger.join(task));
        }
        coordinator.does(ledger, open(task, 1));
        reliable.does(ledger, update(task, 1));
        leftOut.does(ledger, update(task, 1));
        List<Actor> all = List.of(reliable, absent, leftOut);
        coordinator.does(ledger, closing(task, all, List.of(metrics(1, 1, 10), NOTHING, NOTHING)));
        assertReputation(reliable, 1, 0);
        assertReputation(absent, 0, 1);
        assertReputation(leftOut, 0, 0); // it came too late, say: neither a part taken nor one missed
    }

    @Test
    void whatAHospitalDidNotPutOnTheChainCanNotBeCounted() throws Failed {
        byte[] task = published("claimed", 1);
        coordinator.does(ledger, open(task, 1));
        List<Metrics> counted = List.of(metrics(1, 1, 10), metrics(1, 1, 10));
        coordinator.mayNot(ledger, closing(task, List.of(first, second), counted), "NotSubmitted");
        first.does(ledger, update(task, 1));
        coordinator.mayNot(ledger, closing(task, List.of(first, second), counted), "NotSubmitted");
        second.does(ledger, update(task, 1));
        coordinator.does(ledger, closing(task, List.of(first, second), counted));
    }

    @Test
    void anUpdateMayBeSentAgainWhileTheRoundIsOpenAndTheLastOneCounts() throws Failed {
        byte[] task = published("again", 1);
        coordinator.does(ledger, open(task, 1));
        first.does(ledger, update(task, 1));
        TransactionReceipt receipt = first.does(
                ledger, ledger.submitUpdate(task, number(1), bytes("second attempt"), number(200), number(400_000)));
        assertThat(FederationLedger.getUpdateSubmittedEvents(receipt)).hasSize(1);
        var update = (FederationLedger.Update) first.reads(ledger, ledger.updateOf(task, number(1), first.address()));
        assertThat(update.digest).isEqualTo(bytes("second attempt"));
        assertThat(update.samples).isEqualTo(200);
        assertThat(update.submittedIn).isEqualTo(receipt.getBlockNumber());
        var round = (FederationLedger.Round) first.reads(ledger, ledger.roundOf(task, number(1)));
        assertThat(round.updates).as("hospitals, not attempts").isOne();
        coordinator.does(ledger, closing(task, List.of(first), List.of(metrics(1, 1, 200))));
        first.mayNot(ledger, update(task, 1), "RoundNotOpen");
    }

    @Test
    void roundsOpenAndCloseOneAfterTheOtherByTheCoordinatorOnly() throws Failed {
        byte[] task = published("order", 3);
        first.mayNot(ledger, open(task, 1), "NotCoordinator");
        coordinator.mayNot(ledger, open(task, 2), "WrongRound");
        coordinator.mayNot(ledger, closing(task, 1), "RoundNotOpen");
        first.mayNot(ledger, update(task, 1), "RoundNotOpen");
        coordinator.does(ledger, open(task, 1));
        coordinator.mayNot(ledger, open(task, 2), "RoundStillOpen");
        first.does(ledger, update(task, 1));
        coordinator.does(ledger, closing(task, 1));
        coordinator.mayNot(ledger, closing(task, 1), "RoundNotOpen");
        second.mayNot(ledger, update(task, 1), "RoundNotOpen");
        coordinator.mayNot(ledger, open(task, 1), "WrongRound");
    }

    @Test
    void whatDoesNotFitTogetherIsNotRecorded() throws Failed {
        byte[] task = published("misfits", 1);
        coordinator.does(ledger, open(task, 1));
        coordinator.mayNot(ledger, closing(task, List.of(first), List.of()), "BadParticipants");
        coordinator.mayNot(ledger, closing(task, List.of(first, first), List.of(NOTHING, NOTHING)), "CountedTwice");
        coordinator.mayNot(ledger, closing(task, List.of(doctor), List.of(NOTHING)), "NotJoined");
        coordinator.mayNot(ledger, closing(task, List.of(first), List.of(metrics(1_000_001, 0, 0))), "BadMetrics");
        Metrics overOne = new Metrics(number(1), number(1_000_001), number(1), number(0));
        coordinator.mayNot(ledger, closing(task, List.of(first), List.of(overOne)), "BadMetrics");
        doctor.mayNot(ledger, update(task, 1), "NotHospital");
    }

    @Test
    void aTaskIsPublishedByAHospitalOrResearcherOnce() throws Failed {
        byte[] task = published("once", 1);
        doctor.mayNot(ledger, publication(bytes("doctor's"), 1), "NotAllowed");
        second.mayNot(ledger, publication(task, 1), "AlreadyPublished");
        first.mayNot(ledger, publication(bytes("rounds"), 0), "BadRounds");
        first.mayNot(ledger, publication(bytes("rounds"), 10_001), "BadRounds");
        first.mayNot(ledger, publication(new byte[32], 1), "ZeroDigest");
        first.mayNot(ledger, ledger.join(task), "AlreadyJoined");
        first.mayNot(ledger, ledger.join(bytes("nowhere")), "NotPublished");
        second.mayNot(ledger, ledger.finishTask(task, number(2)), "NotAllowed");
        first.does(ledger, ledger.finishTask(task, number(2)));
    }

    /** Published by the first hospital; the first and second have joined. */
    private static byte[] published(String word, int rounds) throws Failed {
        byte[] task = bytes(word);
        first.does(ledger, publication(task, rounds));
        first.does(ledger, ledger.join(task));
        second.does(ledger, ledger.join(task));
        return task;
    }

    private static RemoteFunctionCall<?> publication(byte[] task, int rounds) {
        return ledger.publishTask(task, bytes("specification"), coordinator.address(), number(rounds));
    }

    private static RemoteFunctionCall<?> open(byte[] task, int round) {
        return ledger.openRound(task, number(round), bytes("start"));
    }

    private static RemoteFunctionCall<?> update(byte[] task, int round) {
        return ledger.submitUpdate(task, number(round), bytes("update"), number(199), number(500_000));
    }

    private static RemoteFunctionCall<?> closing(byte[] task, int round) {
        return ledger.closeRound(
                task, number(round), bytes("global"), bytes("manifest"), NOTHING, List.of(), List.of());
    }

    private static RemoteFunctionCall<?> closing(byte[] task, List<Actor> participants, List<Metrics> measures) {
        List<String> addresses = participants.stream().map(Actor::address).toList();
        return ledger.closeRound(task, number(1), bytes("global"), bytes("manifest"), NOTHING, addresses, measures);
    }

    private static void assertReputation(Actor hospital, int takenPart, int missed) throws Failed {
        FederationLedger.Reputation reputation =
                (FederationLedger.Reputation) first.reads(ledger, ledger.reputationOf(hospital.address()));
        assertThat(reputation.takenPart).isEqualTo(takenPart);
        assertThat(reputation.missed).isEqualTo(missed);
    }

    private static Actor member(String word, Role role) throws Failed {
        Actor actor = chain.actor(word);
        actor.does(consortium, consortium.register(number(role.code()), word, bytes("key"), "", Words.keyProof()));
        return actor;
    }

    private static Metrics metrics(long accuracy, long loss, long samples) {
        return new Metrics(number(accuracy), AUC, number(loss), number(samples));
    }
}
