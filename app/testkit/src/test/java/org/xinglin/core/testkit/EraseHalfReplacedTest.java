package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.ResealJournal;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.EraseRecord;
import org.xinglin.core.records.Graveyard;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.Tombstone;

/** What is certified as destroyed is destroyed, also where a re-encryption was cut off before. */
class EraseHalfReplacedTest extends AccessScene {
    private final AccessHome wang = home("Dr Wang");
    private final InMemoryErasures erasures = new InMemoryErasures(hospital.records);

    @BeforeEach
    void grantBoth() throws Exception {
        wang.enter(Role.RESEARCHER);
        grant(li, Optional.empty());
        grant(wang, Optional.empty());
    }

    @Test
    void afterACrashAtAnyStepOfAReencryptionNothingOfTheRecordIsLeft() throws Exception {
        int steps = 0;
        int replaced = 0;
        boolean whole = false;
        while (!whole) {
            AccessDesk cut = AccessDesk.over(Crash.after(hospital.ports, steps++));
            try {
                cut.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
                whole = true;
            } catch (Crash.Killed killed) {
                assertThat(killed).isNotNull();
            }
            Optional<Cid> next = hospital.books.find(record.id()).flatMap(ResealJournal.Reseal::next);
            Tombstone tombstone = erase(hospital.ledger).erase(record.id());
            assertNothingLeft("a crash at step " + steps, next);
            Optional<Digest> successor = hospital.ledger.successorOf(record.digest());
            if (successor.isPresent()) {
                assertThat(tombstone.certificate()).contains(successor.get().hex());
                replaced++;
            }
            again("the report after " + steps);
        }
        assertThat(steps).isGreaterThan(12);
        assertThat(replaced).isGreaterThan(4);
    }

    private void assertNothingLeft(String when, Optional<Cid> next) throws Failed {
        Optional<Digest> successor = hospital.ledger.successorOf(record.digest());
        for (AccessHome reader : List.of(li, wang)) {
            WalletAddress account = reader.vault.account();
            assertThat(hospital.ledger.mayRead(account, record.digest()))
                    .as(when)
                    .isFalse();
            if (successor.isPresent()) {
                assertThat(hospital.ledger.mayRead(account, successor.get()))
                        .as(when)
                        .isFalse();
            }
            if (next.isPresent()) {
                assertThat(hospital.ledger.mayRead(account, next.get().digest()))
                        .as(when)
                        .isFalse();
            }
        }
        assertThat(hospital.ledger.isDestroyed(successor.orElse(record.digest())))
                .as(when)
                .isTrue();
        assertThat(store.pinned()).as(when).isZero();
        assertThat(hospital.books.unfinished()).as(when).isEmpty();
        assertThat(hospital.records.find(record.id())).as(when).isEmpty();
        assertThat(hospital.desk.revoke().resume(Progress.NONE)).as(when).isEmpty();
    }

    /** Another record of the same kind, a minute later. */
    private void again(String content) throws Exception {
        clock.advance(Duration.ofMinutes(1));
        record = hospital.protect(file(content), "P-1", record.category());
        grant(li, Optional.empty());
        grant(wang, Optional.empty());
    }

    @Test
    void aReplacementThatWasOnItsWayIsDestroyedAsSoonAsItStands() throws Exception {
        Digest next = Digest.ofHex("ab".repeat(32));
        Graveyard behind = burial(which -> {
            if (hospital.ledger.successorOf(record.digest()).isEmpty()) {
                hospital.ledger.replace(record.digest(), next, 0x55, List.of());
            }
            return hospital.ledger.destroy(which);
        });
        erase(behind).erase(record.id());
        assertThat(hospital.ledger.isDestroyed(record.digest())).isTrue();
        assertThat(hospital.ledger.isDestroyed(next)).isTrue();
    }

    @Test
    void anErasureTakesAlongWhatAnotherConsoleOfThisHospitalPutInTheRecordsPlace() throws Exception {
        MedicalRecord old = record;
        MedicalRecord now = hospital.desk
                .revoke()
                .revoke(record.id(), li.me(), true, Progress.NONE)
                .resealed()
                .orElseThrow();
        hospital.records.put(old); // the catalogue of a console that heard nothing of it
        erase(hospital.ledger).erase(old.id());
        assertThat(hospital.ledger.mayRead(wang.vault.account(), now.digest())).isFalse();
        assertThat(hospital.ledger.isDestroyed(old.digest())).isTrue();
        assertThat(store.pinned()).isZero();
    }

    @Test
    void whatIsBeingDestroyedGetsNoOtherKey() throws Exception {
        AccessDesk cut = AccessDesk.over(Crash.after(hospital.ports, 3));
        assertThatThrownBy(() -> cut.revoke().revoke(record.id(), li.me(), true, Progress.NONE))
                .isInstanceOf(Crash.Killed.class);
        erasures.begun(record.id(), clock.instant());
        assertThat(hospital.desk.revoke().resume(Progress.NONE)).isEmpty();
        assertThatThrownBy(() -> hospital.desk.revoke().revoke(record.id(), wang.me(), true, Progress.NONE))
                .hasMessage("XL-BEING-ERASED");
        assertThat(hospital.records.find(record.id()).orElseThrow().details().state())
                .isEqualTo(RecordState.ERASING);
    }

    static List<Failure> answersThatSentNothing() {
        return List.of(
                new Failure.Cancelled(), new Failure.NotSent(), new Failure.Refused(Failure.Part.CHAIN, "NotActive"));
    }

    @ParameterizedTest
    @MethodSource("answersThatSentNothing")
    void whoeverSaysNoToTheSignatureKeepsTheRecordAsItWas(Failure answer) throws Exception {
        Graveyard declined = burial(which -> {
            throw new Failed(answer);
        });
        assertFails(() -> erase(declined).erase(record.id()), answer);
        assertThat(hospital.records.find(record.id())).contains(record);
        assertThat(erasures.unfinished()).isEmpty();
        assertThat(read(li)).isEqualTo("a report");
    }

    @Test
    void whatMayStillBeMinedStaysBegun() throws Exception {
        Failure waiting = new Failure.Conflicting(Failure.Conflict.STILL_WAITING, "0x01");
        Graveyard slow = burial(which -> {
            throw new Failed(waiting);
        });
        assertFails(() -> erase(slow).erase(record.id()), waiting);
        assertThat(erasures.unfinished()).containsExactly(record.id());
    }

    private EraseRecord erase(Graveyard graveyard) {
        AccessPorts.Content content = hospital.ports.content();
        return new EraseRecord(
                hospital.ports.guard(),
                hospital.records,
                erasures,
                new EraseRecord.Chain(hospital.ledger, graveyard),
                new EraseRecord.Copies(content.store(), content.directories(), content.safeguard(), hospital.books),
                new EraseRecord.Notary(hospital.vault, new FakePersonalMessages()),
                clock);
    }

    /** How tombstones are set. */
    @FunctionalInterface
    private interface Burial {
        Digest of(List<Digest> records) throws Failed;
    }

    private Graveyard burial(Burial how) {
        return new Graveyard() {
            @Override
            public Digest destroy(List<Digest> records) throws Failed {
                return how.of(records);
            }

            @Override
            public GrantContext contextFor(Digest named, WalletAddress owner) {
                return hospital.ledger.contextFor(named, owner);
            }
        };
    }
}
