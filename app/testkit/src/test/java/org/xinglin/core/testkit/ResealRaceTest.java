package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.ResealJournal;
import org.xinglin.core.access.Revocation;
import org.xinglin.core.access.Revocation.Afterwards;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordRegistry.Registration;

/** What others do on the chain, and what the chain does, while a record is being sealed anew. */
class ResealRaceTest extends AccessScene {
    private final AccessHome wang = home("Dr Wang");
    private final AccessHome zhou = home("Dr Zhou");

    @BeforeEach
    void grantBoth() throws Exception {
        wang.enter(Role.RESEARCHER);
        zhou.enter(Role.DOCTOR);
        grant(li, Optional.empty());
        grant(wang, Optional.empty());
    }

    @Test
    void whatIsTakenBackWhileAReencryptionWaitsStaysTakenBackAtWhateverStep() throws Exception {
        int steps = 0;
        int roles = 0;
        boolean whole = false;
        while (!whole) {
            grantDoctors();
            AccessDesk cut = AccessDesk.over(Crash.after(hospital.ports, steps++));
            try {
                cut.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
                whole = true;
            } catch (Crash.Killed killed) {
                boolean member = meanwhile(() -> hospital.ledger.revoke(current(), wang.vault.account()));
                boolean role = meanwhile(() -> hospital.ledger.roleGrants().revoke(current(), Role.DOCTOR));
                hospital.desk.revoke().resume(Progress.NONE);
                String when = "a crash at step " + steps;
                assertThat(hospital.books.unfinished()).as(when).isEmpty();
                assertThat(member).as(when).isTrue();
                assertThat(hospital.ledger.mayRead(wang.vault.account(), current()))
                        .as(when)
                        .isFalse();
                assertThat(hospital.ledger.mayRead(zhou.vault.account(), current()))
                        .as(when)
                        .isEqualTo(!role);
                roles += role ? 1 : 0;
            }
            clock.advance(Duration.ofMinutes(1));
            grant(li, Optional.empty());
            grant(wang, Optional.empty());
        }
        assertThat(steps).isGreaterThan(12);
        assertThat(roles).as("times a role was taken back meanwhile").isGreaterThan(8);
    }

    /** False where the chain says that there is nothing to take back yet: a role's grant follows the new record. */
    private static boolean meanwhile(Step step) throws Failed {
        try {
            step.run();
            return true;
        } catch (Failed failed) {
            assertThat(failed.failure()).isEqualTo(refused("NotGranted"));
            return false;
        }
    }

    @Test
    void whoIsRevokedWhileTheSignatureIsAskedForKeepsNothing() throws Exception {
        AccessDesk interrupted = AccessDesk.over(Interposed.before(
                hospital.ports, "replace", () -> hospital.ledger.revoke(record.digest(), wang.vault.account())));
        Revocation done = interrupted.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        assertThat(done.unfinished()).isEmpty();
        assertBarred(() -> read(wang), Barrier.NO_GRANT);
        assertThat(hospital.ledger.successorOf(record.digest()))
                .contains(done.resealed().orElseThrow().digest());
    }

    @Test
    void aRoleOrALaterReaderRevokedWhileTheSignatureIsAskedForKeepsNothing() throws Exception {
        List<Member> many = new ArrayList<>();
        for (int i = 0; i < AccessRegistry.MAX_BATCH + 2; i++) {
            many.add(home("Researcher " + i).enter(Role.RESEARCHER));
        }
        hospital.desk
                .grant()
                .grant(
                        new GrantOrder(new Grantees.Members(many), new RecordScope.One(record.id()), TREATMENT),
                        Progress.NONE);
        grantDoctors();
        AccessDesk interrupted = AccessDesk.over(Interposed.before(hospital.ports, "replace", () -> {
            hospital.ledger.revoke(record.digest(), many.getLast().account());
            hospital.ledger.roleGrants().revoke(record.digest(), Role.DOCTOR);
        }));
        interrupted.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        assertBarred(() -> read(zhou), Barrier.NO_GRANT);
        assertThat(hospital.ledger.mayRead(many.getLast().account(), current())).isFalse();
        assertThat(hospital.ledger.mayRead(many.get(AccessRegistry.MAX_BATCH).account(), current()))
                .isTrue();
    }

    static List<Failure> answersThatLeaveItOpen() {
        return List.of(
                new Failure.Conflicting(Conflict.STILL_WAITING, "0x01"),
                new Failure.Unreachable(Failure.Part.CHAIN, "http://node"));
    }

    @ParameterizedTest
    @MethodSource("answersThatLeaveItOpen")
    void aRevocationThatIsMinedLateIsFollowedByItsReencryption(Failure late) throws Exception {
        AccessDesk impatient = AccessDesk.over(Interposed.after(hospital.ports, "revoke", late));
        assertFails(() -> impatient.revoke().revoke(record.id(), li.me(), true, Progress.NONE), late);
        assertThat(hospital.desk.revoke().resume(Progress.NONE))
                .singleElement()
                .satisfies(one -> assertThat(one.resealed()).isPresent());
        assertThat(current()).isNotEqualTo(record.digest());
        assertThat(read(wang)).isEqualTo("a report");
    }

    @Test
    void aRevocationOrderedAgainIsNoErrorWhenItWasMinedLate() throws Exception {
        AccessDesk impatient = AccessDesk.over(
                Interposed.after(hospital.ports, "revoke", new Failure.Conflicting(Conflict.STILL_WAITING, "0x01")));
        assertThatThrownBy(() -> impatient.revoke().revoke(record.id(), li.me(), true, Progress.NONE))
                .hasMessage("XL-STILL-WAITING");
        Revocation again = hospital.desk.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        assertThat(again.resealed()).isPresent();
        assertThat(hospital.books.unfinished()).isEmpty();
    }

    @Test
    void aRecordWhoseKeyWasKeptCanStillBeGivenAnotherOne() throws Exception {
        hospital.desk.revoke().revoke(record.id(), li.me(), false, Progress.NONE);
        Revocation done = hospital.desk.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        assertThat(done.transaction()).isEmpty();
        assertThat(done.resealed()).isPresent();
        assertThat(read(wang)).isEqualTo("a report");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDigestThatAnotherMemberRegisteredFirstIsNotTakenForOurs(boolean early) throws Exception {
        AccessHome thief = home("Second Hospital");
        thief.enter(Role.HOSPITAL);
        Step registers = () -> {
            Digest next = hospital.books
                    .find(record.id())
                    .flatMap(ResealJournal.Reseal::next)
                    .map(Cid::digest)
                    .orElseThrow();
            thief.ledger.register(new Registration(next, 0x55, 1, Digest.ofHex("11".repeat(32))));
        };
        AccessDesk raced = AccessDesk.over(
                early
                        ? Interposed.beforePin(hospital.ports, registers)
                        : Interposed.before(hospital.ports, "replace", registers));
        Revocation first = raced.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        assertThat(first.unfinished()).contains(refused("AlreadyRegistered"));
        MedicalRecord now = hospital.desk
                .revoke()
                .resume(Progress.NONE)
                .getFirst()
                .resealed()
                .orElseThrow();
        assertThat(hospital.ledger.ownerOf(now.digest())).contains(hospital.vault.account());
        assertThat(hospital.ledger.successorOf(record.digest())).contains(now.digest());
        assertThat(store.pinned()).isEqualTo(1);
        assertThat(read(wang)).isEqualTo("a report");
        assertBarred(() -> read(li), Barrier.NO_GRANT);
    }

    @Test
    void oneThatCanNotBeFinishedDoesNotKeepTheOthersWaiting() throws Exception {
        ResealJournal.Reseal foreign = new ResealJournal.Reseal(
                hospital.protect(file("another report"), "P-1", record.category())
                        .id(),
                record.cid(),
                new ResealJournal.Taken.FromRole(Role.PATIENT),
                Envelope.of(new byte[Envelope.LENGTH]),
                clock.instant(),
                Optional.empty(),
                List.of(),
                List.of());
        hospital.books.begun(foreign);
        hospital.books.begun(of(RecordId.random(), foreign));
        AccessDesk cut = AccessDesk.over(Crash.after(hospital.ports, 3));
        assertThatThrownBy(() -> cut.revoke().revoke(record.id(), li.me(), true, Progress.NONE))
                .isInstanceOf(Crash.Killed.class);
        List<Revocation> taken = hospital.desk.revoke().resume(Progress.NONE);
        assertThat(taken).extracting(Revocation::record).containsExactly(foreign.record(), record.id());
        assertThat(taken.getFirst().unfinished()).isPresent();
        assertThat(taken.getLast().resealed()).isPresent();
        assertThat(hospital.books.unfinished()).containsExactly(foreign);
    }

    private static ResealJournal.Reseal of(RecordId id, ResealJournal.Reseal like) {
        return new ResealJournal.Reseal(
                id, like.old(), like.taken(), like.wrappedKey(), like.begunAt(), like.next(), List.of(), List.of());
    }

    @Test
    void aStoreThatIsAwayKeepsNoOtherPermissionStanding() throws Exception {
        store.failWith(new Failure.Unreachable(Failure.Part.STORAGE, "http://ipfs"));
        hospital.desk.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        Revocation second = hospital.desk.revoke().revoke(record.id(), wang.me(), true, Progress.NONE);
        assertThat(second.transaction()).isPresent();
        assertThat(second.unfinished()).isPresent();
        store.recover();
        hospital.desk.revoke().resume(Progress.NONE);
        for (AccessHome each : List.of(li, wang)) {
            assertBarred(() -> read(each), Barrier.NO_GRANT);
        }
        assertThat(current()).isNotEqualTo(record.digest());
    }

    @Test
    void whoStillPassesByARoleIsNamed() throws Exception {
        grantDoctors();
        Revocation doctor = hospital.desk.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        assertThat(doctor.afterwards()).isEqualTo(Afterwards.READS_ON);
        assertThat(read(li)).isEqualTo("a report");
        Revocation researcher = hospital.desk.revoke().revoke(record.id(), wang.me(), false, Progress.NONE);
        assertThat(researcher.afterwards()).isEqualTo(Afterwards.CLOSED);
    }

    private void grantDoctors() throws Failed {
        hospital.desk
                .grant()
                .grant(
                        new GrantOrder(new Grantees.OfRole(Role.DOCTOR), new RecordScope.One(record.id()), TREATMENT),
                        Progress.NONE);
    }

    private Digest current() throws Failed {
        Digest last = record.digest();
        Optional<Digest> next = hospital.ledger.successorOf(last);
        while (next.isPresent()) {
            last = next.get();
            next = hospital.ledger.successorOf(last);
        }
        return last;
    }

    /** Something on the chain. */
    @FunctionalInterface
    interface Step {
        void run() throws Failed;
    }
}
