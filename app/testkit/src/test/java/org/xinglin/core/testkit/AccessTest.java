package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.ShownRecord;

class AccessTest {
    private static final Failure NO_GRANT = new Failure.NotAllowed(Failure.Barrier.NO_GRANT);

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final Hospital hospital = new Hospital("First Hospital", store, ledger, clock);
    private final Hospital doctor = new Hospital("Dr Li", store, ledger, clock);
    private MedicalRecord record;
    private Member li;
    private Path out;

    @BeforeEach
    void protect() throws Exception {
        Path file = Files.writeString(folder.resolve("report.txt"), "the plaintext");
        hospital.register.register(Role.HOSPITAL, "First Hospital");
        li = doctor.register.register(Role.DOCTOR, "Dr Li");
        record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
        out = folder.resolve("out.txt");
    }

    @Test
    void aGranteeReadsAndLeavesATrace() throws Exception {
        grant(Optional.empty());
        openShared();
        assertThat(out).hasContent("the plaintext");
        assertThat(ledger.log()).endsWith("grant", "logAccess");
    }

    @Test
    void withoutAGrantNothingIsWritten() {
        assertRefused(this::openShared);
        assertThat(out).doesNotExist();
        assertThat(ledger.log()).doesNotContain("logAccess");
    }

    @Test
    void aGranteeLooksAtItWithoutAFileLeavesATraceAndClosingWipes() throws Exception {
        grant(Optional.empty());
        try (ShownRecord shown = doctor.viewShared.view(record.cid(), Progress.NONE)) {
            assertThat(shown.view())
                    .isEqualTo(new RecordView.Text("OTHER of " + "the plaintext".length() + " bytes", "UTF-8", false));
            assertThat(doctor.viewing.held).isEqualTo(1);
        }
        assertThat(doctor.viewing.held).isZero();
        assertThat(ledger.log()).endsWith("grant", "logAccess");
        assertThat(doctor.audit.last().orElseThrow().act()).isEqualTo("open-shared");
    }

    @Test
    void withoutAGrantNothingIsShown() {
        assertRefused(() -> doctor.viewShared.view(record.cid(), Progress.NONE).close());
        assertThat(doctor.viewing.held).isZero();
        assertThat(ledger.log()).doesNotContain("logAccess");
    }

    @Test
    void afterRevocationNothingIsWritten() throws Exception {
        grant(Optional.empty());
        hospital.revoke.revoke(record.id(), li);
        assertRefused(this::openShared);
        assertThat(out).doesNotExist();
    }

    @Test
    void afterItsEndAGrantOpensNothing() throws Exception {
        grant(Optional.of(clock.instant().plus(Duration.ofDays(1))));
        clock.advance(Duration.ofDays(1));
        assertRefused(this::openShared);
    }

    @Test
    void revokingWhatWasNotGrantedIsRefused() {
        assertThatThrownBy(() -> hospital.revoke.revoke(record.id(), li))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Refused(Failure.Part.CHAIN, "NotGranted")));
    }

    @Test
    void anInactiveMemberIsNotGrantedAnything() throws Exception {
        doctor.ledger.remove(li.account());
        assertThatThrownBy(() -> hospital.grant.grant(record.id(), li, Optional.empty(), "treatment"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.NotAllowed(Failure.Barrier.NOT_A_MEMBER)));
    }

    @Test
    void aMemberIsFoundByNameOrAccountAndADoubtIsNamed() throws Exception {
        assertThat(hospital.find.find("dr li")).isEqualTo(li);
        assertThat(hospital.find.find(li.account().text())).isEqualTo(li);
        new Hospital("another", store, ledger, clock).register.register(Role.DOCTOR, "Dr Li");
        assertThatThrownBy(() -> hospital.find.find("Dr Li")).hasMessage("XL-AMBIGUOUS-MEMBER");
        assertThatThrownBy(() -> hospital.find.find("Dr Who")).hasMessage("XL-UNKNOWN-MEMBER");
        assertThatThrownBy(() -> hospital.find.find("0x12")).hasMessage("XL-NOT-AN-ADDRESS");
    }

    private void grant(Optional<Instant> until) throws Failed {
        hospital.grant.grant(record.id(), li, until, "treatment");
    }

    private void openShared() throws Failed {
        doctor.openShared.open(record.cid(), new Destination(out, false), Progress.NONE);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(NO_GRANT));
    }
}
