package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.digest;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.FederationLedger.Metrics;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.RoundOnChain;
import org.xinglin.core.training.StandingOnChain;
import org.xinglin.core.training.TaskOnChain;
import org.xinglin.core.training.UpdateOnChain;

/** What a console reads of the federation ledger, and what it shows of its events. */
class FederationHistoryTest {
    private static final TaskId TASK = new TaskId(digest("a task with a history"));
    private static final WalletAddress STANDBY = TestSigner.of("standby").account();
    private static final BigInteger UNMEASURED = number(0xFFFF_FFFFL);

    private static TestChain chain;
    private static LedgerConnection first;
    private static LedgerConnection second;
    private static Actor coordinator;
    private static FederationLedger ledger;
    private static FederationHistory history;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        first = hospital("first");
        second = hospital("second");
        coordinator = chain.actor("coordinator");
        ledger = coordinator.contracts().federation();
        history = first.federationHistory();
        first.federation().publishTask(TASK, TASK.value(), coordinator.account(), 2);
        first.federation().join(TASK);
        second.federation().join(TASK);
        firstRound();
    }

    private static LedgerConnection hospital(String word) throws Failed {
        LedgerConnection connection = chain.connect(TestSigner.of(word));
        connection.members().register(Role.HOSPITAL, word, new EncryptionKey(digest(word)));
        return connection;
    }

    private static void firstRound() throws Failed {
        byte[] task = TASK.value().bytes();
        coordinator.does(ledger, ledger.openRound(task, number(1), bytes("start")));
        first.federation().submitUpdate(TASK, 1, digest("update"), 100, 0.5);
        first.federation().submitUpdate(TASK, 1, digest("update again"), 101, 0.25);
        List<String> both = List.of(account("first").text(), account("second").text());
        coordinator.does(
                ledger,
                ledger.closeRound(
                        task,
                        number(1),
                        bytes("global"),
                        bytes("manifest"),
                        new Metrics(number(780_000), number(812_345), number(450_000), number(90)),
                        both,
                        List.of(
                                new Metrics(number(790_000), UNMEASURED, number(440_000), number(101)),
                                new Metrics(number(0), UNMEASURED, number(0), number(0)))));
        coordinator.does(
                ledger,
                ledger.recordStanding(
                        task,
                        number(1),
                        both,
                        List.of(number(612_500), number(500_000)),
                        List.of(number(7), number(0)),
                        bytes("reasons")));
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @Test
    void aTaskAndItsStandbyAreFound() throws Failed {
        TaskId other = new TaskId(digest("a task with a standby"));
        assertThat(history.task(other)).isEmpty();
        first.federation().publishTask(other, other.value(), coordinator.account(), 3);
        TaskOnChain found = history.task(other).orElseThrow();
        assertThat(found.publisher()).isEqualTo(account("first"));
        assertThat(found.coordinator()).isEqualTo(coordinator.account());
        assertThat(found.specification()).isEqualTo(other.value());
        assertThat(found.rounds()).isEqualTo(3);
        assertThat(found.standby()).isEmpty();
        assertThat(found.finished()).isFalse();
        first.federation().nameStandby(other, STANDBY, Duration.ofMinutes(2));
        assertThat(history.task(other).orElseThrow().standby())
                .contains(new TaskOnChain.Standby(STANDBY, Duration.ofMinutes(2)));
        refused(() -> second.federation().nameStandby(other, STANDBY, Duration.ofMinutes(2)), "NotPublisher");
        refused(() -> first.federation().nameStandby(other, STANDBY, Duration.ofSeconds(29)), "BadPatience");
    }

    @Test
    void aClosedRoundIsFoundWithItsManifestAndMeasures() throws Failed {
        RoundOnChain found = history.round(TASK, 1).orElseThrow();
        assertThat(found.start()).isEqualTo(digest("start"));
        assertThat(found.global()).isEqualTo(digest("global"));
        assertThat(found.manifest()).isEqualTo(digest("manifest"));
        assertThat(found.metrics().accuracy()).isEqualTo(0.78);
        assertThat(found.metrics().auc()).hasValue(0.812345);
        assertThat(found.metrics().samples()).isEqualTo(90);
        assertThat(found.hospitals()).hasSize(2);
        assertThat(found.hospitals().getFirst().hospital()).isEqualTo(account("first"));
        assertThat(found.hospitals().getFirst().metrics().auc()).isEmpty();
        assertThat(found.hospitals().getLast().metrics().samples()).isZero();
        assertThat(history.round(TASK, 2)).isEmpty();
    }

    @Test
    void everyUpdateOfARoundIsFoundAlsoOneThatWasSentAgain() throws Failed {
        List<UpdateOnChain> found = history.updates(TASK, 1);
        assertThat(found).extracting(UpdateOnChain::hospital).containsOnly(account("first"));
        assertThat(found).extracting(UpdateOnChain::update).containsExactly(digest("update"), digest("update again"));
        assertThat(found).extracting(UpdateOnChain::trainLoss).containsExactly(0.5, 0.25);
        assertThat(found.getFirst().block()).isLessThan(found.getLast().block());
        assertThat(history.updates(TASK, 2)).isEmpty();
    }

    @Test
    void standingsAreFoundByTaskAndByHospital() throws Failed {
        List<StandingOnChain> all = history.standings(TASK);
        assertThat(all).extracting(StandingOnChain::score).containsExactly(0.6125, 0.5);
        assertThat(all).extracting(StandingOnChain::reasons).containsOnly(digest("reasons"));
        assertThat(history.standingsOf(account("first"))).containsExactly(all.getFirst());
        assertThat(all.getFirst().reward()).isEqualTo(7);
        assertThat(history.standingsOf(STANDBY)).isEmpty();
    }

    @Test
    void theChainsPageShowsTheNewEventsDecoded() throws Exception {
        TaskId other = new TaskId(digest("a task to watch"));
        BlockingQueue<EventSeen> seen = new LinkedBlockingQueue<>();
        try (Subscription ignored = first.feed().subscribe(fact -> {
            if (fact instanceof EventSeen event && event.contract().equals("FederationLedger")) {
                seen.add(event);
            }
        })) {
            first.federation().publishTask(other, other.value(), coordinator.account(), 1);
            first.federation().nameStandby(other, STANDBY, Duration.ofMinutes(1));
            first.federation().join(other);
            absent(other.value().bytes());
            coordinator.does(ledger, ledger.handOver(other.value().bytes(), STANDBY.text()));
            EventSeen named = next(seen, "StandbyNamed", other);
            assertThat(named.fields())
                    .containsEntry("taskId", other.value().hex())
                    .containsEntry("standby", STANDBY.text())
                    .containsEntry("patience", "60");
            assertThat(next(seen, "HospitalMeasured", other).fields()).containsEntry("aucMicro", "unmeasured");
            assertThat(next(seen, "RoundClosed", other).fields())
                    .containsEntry("manifest", digest("manifest").hex());
            assertThat(next(seen, "CoordinatorChanged", other).fields())
                    .containsEntry("from", coordinator.address())
                    .containsEntry("to", STANDBY.text());
        }
    }

    /** A round for which the first hospital was asked and sent nothing. */
    private static void absent(byte[] task) throws Failed {
        Metrics nothing = new Metrics(number(0), UNMEASURED, number(0), number(0));
        coordinator.does(ledger, ledger.openRound(task, number(1), bytes("start")));
        coordinator.does(
                ledger,
                ledger.closeRound(
                        task,
                        number(1),
                        bytes("start"),
                        bytes("manifest"),
                        nothing,
                        List.of(account("first").text()),
                        List.of(nothing)));
    }

    /** The feed begins with what happened of late, also in other tasks. */
    private static EventSeen next(BlockingQueue<EventSeen> seen, String name, TaskId of) throws InterruptedException {
        while (true) {
            EventSeen event = seen.poll(20, TimeUnit.SECONDS);
            assertThat(event).as(name + " arrives").isNotNull();
            if (event.name().equals(name)
                    && of.value().hex().equals(event.fields().get("taskId"))) {
                return event;
            }
        }
    }

    private static WalletAddress account(String word) {
        return TestSigner.of(word).account();
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(new Failure.Refused(Part.CHAIN, why)));
    }
}
