package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.digest;
import static org.xinglin.ledger.Words.number;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchDog;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordRegistry.Registration;
import org.xinglin.core.records.VerifyRecord.Health;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.testkit.InMemoryAlerts;

/** A real fork: two blocks that the console saw, and acted on, are replaced by others of another node. */
class ReorganisationTest {
    private static final TestSigner HOSPITAL = TestSigner.of("hospital on a fork");
    private static final TestSigner DOCTOR = TestSigner.of("doctor on a fork");
    private static final Registration RECORD =
            new Registration(digest("a record on a fork"), 0x55, 1, digest("subject"));

    @TempDir
    static Path common;

    private static NodeAddresses told;

    private final BlockingQueue<ChainFact> facts = new LinkedBlockingQueue<>();
    private final SentInMemory journal = new SentInMemory();
    private ForkedChain fork;
    private LedgerConnection console;

    @BeforeAll
    static void grow() throws Exception {
        TestChain chain = TestChain.start(common);
        for (String word : List.of("hospital on a fork", "other on a fork")) {
            Actor actor = chain.actor(word);
            Consortium consortium = actor.contracts().consortium();
            actor.does(consortium, consortium.register(role(Role.HOSPITAL), word, bytes(word), "", Words.keyProof()));
        }
        Actor doctor = chain.actor("doctor on a fork");
        Consortium consortium = doctor.contracts().consortium();
        String house = HOSPITAL.account().text();
        doctor.does(
                consortium,
                consortium.registerUnder(house, role(Role.DOCTOR), "Dr Li", bytes("li"), "", Words.keyProof()));
        told = chain.addresses();
        chain.close();
    }

    @BeforeEach
    void fork(@TempDir Path home) throws Exception {
        fork = ForkedChain.open(common, told, home);
        console = fork.console(HOSPITAL, journal);
    }

    @AfterEach
    void close() throws Exception {
        fork.close();
    }

    @Test
    void whatTwoReplacedBlocksSaidIsNowhereToBeSeenAnyMore() throws Exception {
        console.feed().subscribe(facts::add);
        long common = height(until(BlockSeen.class::isInstance).getLast());
        List<Digest> gone = List.of(register(), grant());
        List<Digest> replaced = hashes(until(fact -> isEvent(fact, "AccessGranted")));
        assertThat(replaced).hasSize(2);
        assertThat(console.access().mayRead(DOCTOR.account(), RECORD.record())).isTrue();
        otherBlocks(3);
        fork.turn();
        List<ChainFact> seen = until(fact -> fact instanceof BlockSeen && height(fact) == common + 3);
        assertThat(heights(seen)).as("from the fork on, in order").containsExactly(common + 1, common + 2, common + 3);
        assertThat(hashes(seen)).doesNotContainAnyElementsOf(replaced);
        assertThat(hashes(console.feed().latestBlocks(3))).doesNotContainAnyElementsOf(replaced);
        assertThat(console.feed().latestEvents(50))
                .extracting(EventSeen::transaction)
                .doesNotContainAnyElementsOf(gone);
        assertThat(console.records().ownerOf(RECORD.record())).isEmpty();
        assertThat(console.records().registrationOf(RECORD.record())).isEmpty();
        assertThat(console.access().grantsOf(RECORD.record())).isEmpty();
        assertThat(console.access().mayRead(DOCTOR.account(), RECORD.record())).isFalse();
    }

    @Test
    void theJournalSendsAgainWhatWasThrownOutAndItIsSeenAgain() throws Exception {
        console.feed().subscribe(facts::add);
        Digest registration = register();
        grant();
        until(fact -> isEvent(fact, "AccessGranted"));
        SentTransaction.Place before = place(registration);
        otherBlocks(3);
        fork.turn();
        assertThat(console.pending().refresh()).as("said to wait again").hasSize(2);
        until(fact -> isEvent(fact, "AccessGranted"));
        assertThat(console.pending().refresh()).isEmpty();
        assertThat(place(registration)).as("in a block of the other branch").isNotEqualTo(before);
        assertThat(journal.latest(9))
                .hasSize(2)
                .extracting(sent -> sent.fate().state())
                .containsOnly(State.DONE);
        assertThat(console.records().ownerOf(RECORD.record())).contains(HOSPITAL.account());
        assertThat(console.records().registrationOf(RECORD.record())).contains(registration);
        assertThat(console.access().mayRead(DOCTOR.account(), RECORD.record())).isTrue();
    }

    @Test
    void whatCanNotComeBackIsSaidToBeLostAndMayBeDoneAnew() throws Exception {
        Digest registration = register();
        Actor secondConsole = fork.onSecond("hospital on a fork");
        Consortium consortium = secondConsole.contracts().consortium();
        secondConsole.does(consortium, consortium.rotateKey(bytes("its nonce is used"), Words.keyProof()));
        otherBlocks(1);
        fork.turn();
        assertThat(console.pending().refresh()).isEmpty();
        assertThat(journal.find(registration).orElseThrow().fate().state()).isEqualTo(State.LOST);
        assertThat(console.records().ownerOf(RECORD.record())).isEmpty();
        Digest again = register();
        assertThat(again).isNotEqualTo(registration);
        assertThat(console.records().registrationOf(RECORD.record())).contains(again);
    }

    @Test
    void aRecordWhoseRegistrationIsGoneIsSaidToBeNotOnTheChainUntilItStandsThereAgain(@TempDir Path files)
            throws Exception {
        ForkedHouse house = new ForkedHouse(HOSPITAL, console.records());
        MedicalRecord record = house.protect(Files.writeString(files.resolve("report.txt"), "a report"));
        assertThat(house.health(record)).isEqualTo(Health.HEALTHY);
        otherBlocks(2);
        fork.turn();
        assertThat(house.health(record)).isEqualTo(Health.NOT_ON_CHAIN);
        settled(console);
        assertThat(house.health(record)).isEqualTo(Health.HEALTHY);
    }

    @Test
    void anAlertIsRaisedOnceThoughItsEventComesBackInAnotherBlock() throws Exception {
        InMemoryAlerts alerts = new InMemoryAlerts();
        WatchDog dog = new WatchDog(
                HOSPITAL.account(),
                console.past(),
                console.pending(),
                account -> true,
                alerts,
                alerts,
                new WatchDog.Outside(InstantSource.system(), ZoneOffset.UTC, (command, alert) -> ""));
        dog.look();
        LedgerConnection doctor = fork.console(DOCTOR, new SentInMemory());
        register();
        doctor.emergencies().breakGlass(RECORD.record(), "unconscious");
        dog.look();
        assertThat(alerts.latest(9, true)).extracting("kind").containsExactly(RuleKind.GLASS_BROKEN);
        otherBlocks(3);
        fork.turn();
        dog.look();
        settled(console);
        settled(doctor);
        dog.look();
        assertThat(console.emergencies().all()).hasSize(1);
        assertThat(alerts.latest(9, true)).extracting("kind").containsExactly(RuleKind.GLASS_BROKEN);
    }

    /** What was thrown out is sent again and stands in a block. */
    private static void settled(LedgerConnection connection) throws Failed {
        while (!connection.pending().refresh().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Digest register() throws Failed {
        return console.records().register(RECORD);
    }

    private Digest grant() throws Failed {
        Envelope envelope = Envelope.of(Words.envelope(1));
        return console.access().grant(RECORD.record(), DOCTOR.account(), Optional.empty(), "TREAT", envelope);
    }

    /** Of the other branch. */
    private void otherBlocks(int count) throws Failed {
        Actor other = fork.onSecond("other on a fork");
        Consortium consortium = other.contracts().consortium();
        for (int i = 0; i < count; i++) {
            other.does(consortium, consortium.rotateKey(bytes("key " + i), Words.keyProof()));
        }
    }

    private SentTransaction.Place place(Digest transaction) {
        return journal.find(transaction).flatMap(sent -> sent.fate().block()).orElseThrow();
    }

    private List<ChainFact> until(Predicate<ChainFact> wanted) throws InterruptedException {
        List<ChainFact> seen = new ArrayList<>();
        while (seen.isEmpty() || !wanted.test(seen.getLast())) {
            ChainFact fact = facts.poll(20, TimeUnit.SECONDS);
            assertThat(fact).as("after %s", seen).isNotNull();
            seen.add(fact);
        }
        return seen;
    }

    private static boolean isEvent(ChainFact fact, String name) {
        return fact instanceof EventSeen event && event.name().equals(name);
    }

    private static long height(ChainFact fact) {
        return ((BlockSeen) fact).height().value();
    }

    private static List<Long> heights(List<ChainFact> facts) {
        return facts.stream()
                .filter(BlockSeen.class::isInstance)
                .map(ReorganisationTest::height)
                .toList();
    }

    private static List<Digest> hashes(List<? extends ChainFact> facts) {
        return facts.stream()
                .filter(BlockSeen.class::isInstance)
                .map(fact -> ((BlockSeen) fact).hash())
                .toList();
    }

    private static java.math.BigInteger role(Role role) {
        return number(role.code());
    }
}
