package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Revocation;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordState;

class RevokeTest extends AccessScene {
    private final AccessHome wang = home("Dr Wang");

    @BeforeEach
    void grantBoth() throws Exception {
        wang.enter(Role.RESEARCHER);
        grant(li, Optional.empty());
        grant(wang, Optional.of(clock.instant().plus(Duration.ofDays(9))));
    }

    @Test
    void whoKeepsAccessReadsTheRecordUnderItsNewKeyAndNobodyElseDoes() throws Exception {
        Revocation done = hospital.desk.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        MedicalRecord now = done.resealed().orElseThrow();
        assertThat(now.cid()).isNotEqualTo(record.cid());
        assertThat(now.wrappedKey()).isNotEqualTo(record.wrappedKey());
        assertThat(hospital.records.find(record.id())).contains(now);
        assertThat(now.details().state()).isEqualTo(RecordState.REPLACED);
        assertThat(read(wang)).isEqualTo("a report");
        assertThat(hospital.ledger.grantsOf(now.digest()).getFirst().until())
                .contains(clock.instant().plus(Duration.ofDays(9)));
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        assertThat(store.isPinned(record.cid())).isFalse();
        assertThat(store.isPinned(now.cid())).isTrue();
        assertThat(hospital.directories.entries(hospital.vault.pseudonym(record.patient())))
                .containsValue(now.cid())
                .doesNotContainValue(record.cid());
        assertThat(hospital.books.unfinished()).isEmpty();
    }

    @Test
    void theOldKeyDoesNotOpenTheNewCiphertext() throws Exception {
        Envelope old =
                hospital.ledger.envelopeFor(record.digest(), li.vault.account()).orElseThrow();
        GrantContext context = hospital.ledger.contextFor(record.digest(), li.vault.account());
        MedicalRecord now = hospital.desk
                .revoke()
                .revoke(record.id(), li.me(), true, Progress.NONE)
                .resealed()
                .orElseThrow();
        try (DataKey kept = li.vault.openEnvelope(old, context)) {
            Destination out = new Destination(folder.resolve("stolen"), false);
            assertThatThrownBy(
                            () -> new DecryptToFile(store, new FakeCipher()).write(now.cid(), kept, out, Progress.NONE))
                    .hasMessage("XL-TAMPERED");
        }
    }

    @Test
    void rolesKeepTheirGrantAndGetTheNewKey() throws Exception {
        AccessHome doctor = home("Dr Zhou");
        doctor.enter(Role.DOCTOR);
        grantDoctors();
        hospital.desk.revoke().revoke(record.id(), wang.me(), true, Progress.NONE);
        assertThat(read(doctor)).isEqualTo("a report");
        assertBarred(() -> read(wang), Barrier.NO_GRANT);
        assertThat(hospital.desk.roles().missing().find()).isEmpty();
        hospital.desk.revoke().revoke(record.id(), Role.DOCTOR, true, Progress.NONE);
        assertBarred(() -> read(doctor), Barrier.NO_GRANT);
        assertThat(read(li)).isEqualTo("a report"); // by his own grant
    }

    @Test
    void whoseKeyChangedLosesAccessAndIsNamed() throws Exception {
        wang.ledger.rotateKey(new FakeVault("a thief").encryptionKey());
        Revocation done = hospital.desk.revoke().revoke(record.id(), li.me(), true, Progress.NONE);
        assertThat(done.lost()).singleElement().satisfies(one -> {
            assertThat(one.member().name()).isEqualTo("Dr Wang");
            assertThat(one.barrier()).isEqualTo(Barrier.KEY_CHANGED);
        });
        assertBarred(() -> read(wang), Barrier.NO_GRANT);
    }

    @Test
    void aHundredAndFiftyReadersKeepAccess() throws Exception {
        List<Member> many = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            many.add(home("Doctor " + i).enter(Role.DOCTOR));
        }
        hospital.desk
                .grant()
                .grant(
                        new GrantOrder(new Grantees.Members(many), new RecordScope.One(record.id()), TREATMENT),
                        Progress.NONE);
        MedicalRecord now = hospital.desk
                .revoke()
                .revoke(record.id(), li.me(), true, Progress.NONE)
                .resealed()
                .orElseThrow();
        assertThat(hospital.ledger.grantsOf(now.digest()))
                .filteredOn(Grant::live)
                .hasSize(151);
    }

    @Test
    void keepingTheKeyOnlyTakesThePermission() throws Exception {
        Revocation done = hospital.desk.revoke().revoke(record.id(), li.me(), false, Progress.NONE);
        assertThat(done.resealed()).isEmpty();
        assertThat(hospital.records.find(record.id())).contains(record);
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        assertThat(read(wang)).isEqualTo("a report");
    }

    @Test
    void aRefusedRevocationChangesNothing() {
        AccessHome stranger = home("Dr Strange");
        assertFails(
                () -> {
                    Member member = stranger.enter(Role.DOCTOR);
                    hospital.desk.revoke().revoke(record.id(), member, true, Progress.NONE);
                },
                refused("NotGranted"));
        assertThat(hospital.books.unfinished()).isEmpty();
        assertThat(hospital.records.find(record.id())).contains(record);
    }

    @Test
    void aKilledProcessHasTakenThePermissionAndTheRestIsDoneLater() throws Exception {
        AccessDesk cut = AccessDesk.over(Crash.after(hospital.ports, 3));
        assertThatThrownBy(() -> cut.revoke().revoke(record.id(), li.me(), true, Progress.NONE))
                .isInstanceOf(Crash.Killed.class);
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        List<Revocation> resumed = hospital.desk.revoke().resume(Progress.NONE);
        assertThat(resumed).hasSize(1);
        assertThat(read(wang)).isEqualTo("a report");
    }

    @Test
    void aCrashAtAnyStepIsResumedOrLeavesEverythingAsItWas() throws Exception {
        AccessHome doctor = home("Dr Zhou");
        doctor.enter(Role.DOCTOR);
        grantDoctors();
        int steps = 0;
        boolean whole = false;
        while (!whole) {
            MedicalRecord before = hospital.records.find(record.id()).orElseThrow();
            AccessDesk cut = AccessDesk.over(Crash.after(hospital.ports, steps++));
            try {
                cut.revoke().revoke(record.id(), wang.me(), true, Progress.NONE);
                whole = true;
            } catch (Crash.Killed killed) {
                hospital.desk.revoke().resume(Progress.NONE);
            }
            assertSound("a crash at step " + steps, before, doctor);
            if (hospital.ledger.mayRead(wang.vault.account(), now().digest())) {
                assertThat(now()).as("step " + steps).isEqualTo(before);
            } else {
                assertThat(now().cid()).as("step " + steps).isNotEqualTo(before.cid());
                clock.advance(Duration.ofMinutes(1));
                grant(wang, Optional.empty());
            }
        }
        assertThat(steps).isGreaterThan(12);
    }

    private void assertSound(String when, MedicalRecord before, AccessHome doctor) throws Exception {
        assertThat(hospital.books.unfinished()).as(when).isEmpty();
        assertThat(read(li)).as(when).isEqualTo("a report");
        assertThat(read(doctor)).as(when).isEqualTo("a report");
        assertThat(store.isPinned(now().cid())).as(when).isTrue();
        assertThat(store.isPinned(before.cid())).as(when).isEqualTo(now().cid().equals(before.cid()));
        try (DataKey key = hospital.vault.unwrapForOwner(now().wrappedKey(), record.id())) {
            Path out = folder.resolve("owner");
            new DecryptToFile(store, new FakeCipher())
                    .write(now().cid(), key, new Destination(out, true), Progress.NONE);
            assertThat(out).as(when).hasContent("a report");
        }
    }

    private MedicalRecord now() {
        return hospital.records.find(record.id()).orElseThrow();
    }

    private void grantDoctors() throws Failed {
        hospital.desk
                .grant()
                .grant(
                        new GrantOrder(new Grantees.OfRole(Role.DOCTOR), new RecordScope.One(record.id()), TREATMENT),
                        Progress.NONE);
    }
}
