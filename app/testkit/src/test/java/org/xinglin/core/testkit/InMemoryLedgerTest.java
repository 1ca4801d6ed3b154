package org.xinglin.core.testkit;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.testkit.LedgerParties.Party;

class InMemoryLedgerTest extends LedgerContract {
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T08:00:00Z"));
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final FakeVault hospital = new FakeVault("hospital");

    @BeforeEach
    void enter() throws Failed {
        enter("hospital", Role.HOSPITAL);
        enter("other", Role.HOSPITAL);
        enter("researcher", Role.RESEARCHER);
        for (Role role : new Role[] {Role.DOCTOR, Role.PATIENT}) {
            FakeVault vault = new FakeVault(role.word());
            ledger.as(vault.account()).registerUnder(hospital.account(), role, role.word(), vault.encryptionKey());
        }
    }

    @Override
    protected LedgerParties parties() {
        return new LedgerParties(
                party("hospital"),
                party("other"),
                party("doctor"),
                party("researcher"),
                party("patient"),
                party("stranger"));
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void pass(Duration time) {
        clock.advance(time);
    }

    private void enter(String word, Role role) throws Failed {
        FakeVault vault = new FakeVault(word);
        ledger.as(vault.account()).register(role, word, vault.encryptionKey());
    }

    private Party party(String word) {
        var account = new FakeVault(word).account();
        InMemoryLedger.View view = ledger.as(account);
        return new Party(
                account,
                view,
                view,
                view.roleGrants(),
                view.requests(),
                view.emergencies(),
                view.patients(),
                view.trail(),
                view.anchors());
    }
}
