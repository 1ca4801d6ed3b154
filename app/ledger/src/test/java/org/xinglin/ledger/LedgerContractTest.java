package org.xinglin.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.testkit.LedgerContract;
import org.xinglin.core.testkit.LedgerParties;
import org.xinglin.core.testkit.LedgerParties.Party;

/** The adapters on the embedded chain keep the contract that the ledger in memory keeps. */
class LedgerContractTest extends LedgerContract {
    private static final AtomicReference<Instant> TIME = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
    private static TestChain chain;
    private static LedgerParties parties;
    private static long anchored;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home, () -> Objects.requireNonNull(TIME.get()));
        Party hospital = enter("hospital", Role.HOSPITAL);
        parties = new LedgerParties(
                hospital,
                enter("other hospital", Role.HOSPITAL),
                enterUnder(hospital, "doctor", Role.DOCTOR),
                enter("researcher", Role.RESEARCHER),
                enterUnder(hospital, "patient", Role.PATIENT),
                party(chain.connect(TestSigner.of("stranger")), "stranger"));
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @Override
    protected LedgerParties parties() {
        return parties;
    }

    @Override
    protected Instant now() {
        return Objects.requireNonNull(TIME.get());
    }

    /** Time on a chain passes with its blocks: one is made. */
    @Override
    protected void pass(Duration time) throws Failed {
        TIME.updateAndGet(now -> now.plus(time));
        parties.patient().anchors().anchor(++anchored, Words.digest("head"));
    }

    private static Party enter(String word, Role role) throws Failed {
        LedgerConnection connection = chain.connect(TestSigner.of(word));
        connection.members().register(role, word, new EncryptionKey(Words.digest(word)));
        return party(connection, word);
    }

    private static Party enterUnder(Party hospital, String word, Role role) throws Failed {
        LedgerConnection connection = chain.connect(TestSigner.of(word));
        connection.members().registerUnder(hospital.account(), role, word, new EncryptionKey(Words.digest(word)));
        return party(connection, word);
    }

    private static Party party(LedgerConnection connection, String word) {
        return new Party(
                TestSigner.of(word).account(),
                connection.records(),
                connection.access(),
                connection.roleGrants(),
                connection.requests(),
                connection.emergencies(),
                connection.patients(),
                connection.trail(),
                connection.anchors());
    }
}
