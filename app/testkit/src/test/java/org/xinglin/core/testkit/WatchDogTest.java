package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchDog;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

class WatchDogTest {
    private static final WalletAddress SELF = new WalletAddress("0x" + "a1".repeat(20));
    private static final String DOCTOR = "0x" + "d0".repeat(20);
    private static final String STRANGER = "0x" + "5a".repeat(20);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ScriptedPast chain = new ScriptedPast();
    private final InMemoryAlerts memory = new InMemoryAlerts();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final SteppedClock clock = new SteppedClock(NOON);
    private final Set<WalletAddress> known = new HashSet<>(Set.of(new WalletAddress(DOCTOR)));
    private final List<Alert> hooked = new ArrayList<>();
    private WatchDog dog = dog();

    @Test
    void whatWasBeforeTheFirstLookIsNoNews() throws Failed {
        chain.block(5, NOON, glass(5));
        assertThat(dog.look()).isZero();
        assertThat(dog.look()).isZero();
        assertThat(memory.seen()).hasValue(5);
    }

    @Test
    void brokenGlassIsRaisedOnceAlsoAfterARestart() throws Failed {
        begin();
        chain.block(2, NOON, glass(2));
        List<Alert> told = new ArrayList<>();
        dog.alerts().subscribe(told::add);
        assertThat(dog.look()).isOne();
        assertThat(dog.look()).isZero();
        dog = dog(); // another run of the console, with the same memory
        assertThat(dog.look()).isZero();
        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(RuleKind.GLASS_BROKEN);
            assertThat(alert.at()).isEqualTo(NOON);
            assertThat(alert.facts()).containsEntry("doctor", DOCTOR).doesNotContainKey("reason");
        });
    }

    @Test
    void whoWasAwayCatchesUpWithEveryBlock() throws Failed {
        begin();
        for (int height = 2; height < 20_000; height += 999) {
            chain.block(height, NOON, glass(height));
        }
        assertThat(dog.look()).isEqualTo(21);
        assertThat(memory.seen()).hasValue(chain.head());
    }

    @Test
    void theSameEventInAnotherBlockAfterAReorganisationIsNotRaisedAgain() throws Failed {
        begin();
        Map<String, String> fields = new HashMap<>(glass(2).fields());
        fields.put("until", "2026-11-21T13:00:00Z");
        chain.block(2, NOON, event(2, "GlassBroken", Map.copyOf(fields)));
        dog.look();
        fields.put("until", "2026-11-21T13:00:07Z"); // an hour from the time of its block
        chain.block(2, NOON);
        chain.block(3, NOON, moved(event(2, "GlassBroken", Map.copyOf(fields)), 3));
        assertThat(dog.look()).isZero();
    }

    @Test
    void aGrantOutsideTheHoursIsRaisedAndOneWithinIsNot() throws Failed {
        begin();
        chain.block(2, NOON, grant(2, DOCTOR));
        chain.block(3, Instant.parse("2026-11-21T22:30:00Z"), grant(3, DOCTOR));
        dog.look();
        assertThat(kinds()).containsExactly(RuleKind.GRANT_OUTSIDE_HOURS);
    }

    @Test
    void hoursMayGoOverMidnight() throws Failed {
        memory.set(WatchRule.of(RuleKind.GRANT_OUTSIDE_HOURS, true, "20:00-06:00"));
        begin();
        chain.block(2, NOON, grant(2, DOCTOR));
        chain.block(3, Instant.parse("2026-11-21T22:30:00Z"), grant(3, DOCTOR));
        dog.look();
        assertThat(memory.latest(9, true))
                .singleElement()
                .satisfies(alert -> assertThat(alert.facts()).containsEntry("block", "2"));
    }

    @Test
    void aGrantToAStrangerIsRaised() throws Failed {
        begin();
        chain.block(2, NOON, grant(2, STRANGER), grant(2, DOCTOR));
        dog.look();
        assertThat(kinds()).containsExactly(RuleKind.GRANT_TO_STRANGER);
    }

    @Test
    void aGrantToAWholeRoleIsRaisedOnceATransactionAndAlsoOutsideTheHours() throws Failed {
        begin();
        Map<String, String> first = Map.of(
                "owner", SELF.text(), "role", "doctor", "digest", digest(1).hex());
        Map<String, String> second = Map.of(
                "owner", SELF.text(), "role", "doctor", "digest", digest(2).hex());
        chain.block(2, NOON, event(2, "RoleAccessGranted", first), event(2, "RoleAccessGranted", second));
        dog.look();
        assertThat(memory.latest(9, true)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(RuleKind.GRANT_TO_ROLE);
            assertThat(alert.facts()).containsEntry("role", "doctor");
        });
        chain.block(3, Instant.parse("2026-11-21T03:00:00Z"), event(3, "RoleAccessGranted", first));
        chain.block(4, NOON, event(4, "RoleAccessGranted", Map.of("owner", STRANGER, "role", "doctor")));
        dog.look();
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        RuleKind.GRANT_TO_ROLE, RuleKind.GRANT_TO_ROLE, RuleKind.GRANT_OUTSIDE_HOURS);
    }

    @Test
    void aKeyForAStrangerIsRaisedLikeAGrant() throws Failed {
        begin();
        Map<String, String> known = Map.of("owner", SELF.text(), "grantee", DOCTOR, "basis", "role");
        Map<String, String> stranger = Map.of("owner", SELF.text(), "grantee", STRANGER, "basis", "role");
        chain.block(2, NOON, event(2, "EnvelopeIssued", known), event(2, "EnvelopeIssued", stranger));
        dog.look();
        assertThat(kinds()).containsExactly(RuleKind.GRANT_TO_STRANGER);
    }

    @Test
    void whatConcernsOtherHospitalsIsTheirs() throws Failed {
        begin();
        chain.block(2, NOON, event(2, "GlassBroken", Map.of("owner", STRANGER, "doctor", DOCTOR)));
        chain.block(3, NOON, event(3, "AccessGranted", Map.of("owner", STRANGER, "grantee", STRANGER)));
        assertThat(dog.look()).isZero();
    }

    @Test
    void anotherOwnerAndAnotherAdministratorAreRaised() throws Failed {
        begin();
        chain.block(2, NOON, event(2, "OwnershipTransferred", Map.of("from", SELF.text(), "to", STRANGER)));
        chain.block(3, NOON, event(3, "RoleGranted", Map.of("role", "0x" + "0".repeat(64), "account", STRANGER)));
        dog.look();
        assertThat(kinds()).containsExactly(RuleKind.OWNER_CHANGED, RuleKind.OWNER_CHANGED);
    }

    @Test
    void manyOpensByOneReaderAreRaisedOnceAWindow() throws Failed {
        memory.set(WatchRule.of(RuleKind.MANY_OPENS, true, "3/60"));
        begin();
        for (int i = 0; i < 6; i++) {
            chain.block(2 + i, NOON.plusSeconds(i), opened(2 + i, DOCTOR));
        }
        chain.block(9, NOON.plusSeconds(7200), opened(9, DOCTOR));
        chain.block(10, NOON, opened(10, STRANGER));
        dog.look();
        assertThat(memory.latest(9, true))
                .singleElement()
                .satisfies(alert -> assertThat(alert.facts())
                        .containsEntry("reader", DOCTOR)
                        .containsEntry("opens", "3"));
    }

    @Test
    void aLogThatNobodyCanReadBreaksNothing() throws Failed {
        begin();
        chain.block(2, NOON, event(2, "Unknown", Map.of("topic0", "0x99", "data", "0xdeadbeef")), glass(2));
        chain.block(3, NOON, event(3, "GlassBroken", Map.of()));
        assertThat(dog.look()).isOne();
    }

    @Test
    void aTransactionThatWaitsTooLongIsRaisedOnce() throws Failed {
        begin();
        transactions.add(new SentTransaction(
                digest(1),
                SELF,
                4,
                "MedicalAccess.grantAccess",
                new SentTransaction.Fee(java.math.BigInteger.ONE, java.math.BigInteger.ONE, java.math.BigInteger.TEN),
                NOON,
                "0x02",
                SentTransaction.Fate.WAITING));
        assertThat(dog.look()).isZero();
        clock.advance(java.time.Duration.ofMinutes(11));
        assertThat(dog.look()).isOne();
        assertThat(dog.look()).isZero();
    }

    @Test
    void aRuleThatIsOffRaisesNothing() throws Failed {
        memory.set(WatchRule.of(RuleKind.GLASS_BROKEN, false, ""));
        begin();
        chain.block(2, NOON, glass(2));
        assertThat(dog.look()).isZero();
    }

    @Test
    void theHookIsToldAndWhatBecameOfItIsKept() throws Failed {
        memory.setHook(List.of("/usr/bin/tell", "the officer"));
        begin();
        chain.block(2, NOON, glass(2));
        dog.look();
        assertThat(hooked).hasSize(1);
        assertThat(memory.find(1).orElseThrow().delivery()).isEqualTo("told");
    }

    @Test
    void aSilentNodeIsLookedAtAgainFromWhereItStopped() throws Failed {
        begin();
        chain.block(2, NOON, glass(2));
        chain.silence(true);
        assertThatThrownBy(dog::look).isInstanceOf(Failed.class);
        chain.silence(false);
        assertThat(dog.look()).isOne();
    }

    private void begin() throws Failed {
        chain.block(1, NOON);
        dog.look();
    }

    private WatchDog dog() {
        return new WatchDog(
                SELF,
                chain,
                transactions,
                known::contains,
                memory,
                memory,
                new WatchDog.Outside(clock, ZoneOffset.UTC, (command, alert) -> {
                    hooked.add(alert);
                    return "told";
                }));
    }

    private List<RuleKind> kinds() {
        return memory.latest(99, true).stream().map(Alert::kind).toList();
    }

    private static EventSeen glass(long height) {
        return event(
                height,
                "GlassBroken",
                Map.of(
                        "digest",
                        digest((int) height).hex(),
                        "owner",
                        SELF.text(),
                        "doctor",
                        DOCTOR,
                        "reason",
                        "Mr Li"));
    }

    private static EventSeen grant(long height, String grantee) {
        return event(height, "AccessGranted", Map.of("owner", SELF.text(), "grantee", grantee, "purpose", "TREAT"));
    }

    private static EventSeen opened(long height, String reader) {
        return event(height, "AccessLogged", Map.of("owner", SELF.text(), "reader", reader));
    }

    private static EventSeen event(long height, String name, Map<String, String> fields) {
        return new EventSeen(new BlockHeight(height), digest((int) height), 0, "MedicalAccess", name, fields);
    }

    private static EventSeen moved(EventSeen event, long height) {
        return new EventSeen(
                new BlockHeight(height), event.transaction(), 7, event.contract(), event.name(), event.fields());
    }

    private static Digest digest(int number) {
        return Digest.ofHex(String.format("%064x", number));
    }
}
