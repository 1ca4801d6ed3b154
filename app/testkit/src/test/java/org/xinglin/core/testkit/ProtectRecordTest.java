package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.ResumeProtections.Resumed;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.records.SourceTrace;

class ProtectRecordTest {
    private static final Failure AWAY = new Failure.Unreachable(Failure.Part.CHAIN, "http://127.0.0.1:1");

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-20T03:00:00Z"));
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final Hospital hospital = new Hospital("First Hospital", store, ledger, clock);
    private Path file;

    @BeforeEach
    void write() throws IOException, Failed {
        hospital.register.register(Role.HOSPITAL, "First Hospital");
        file = Files.writeString(folder.resolve("报告 report.txt"), "the plaintext");
    }

    @Test
    void aProtectedFileIsPinnedRegisteredAndListed() throws Exception {
        MedicalRecord record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
        assertThat(store.isPinned(record.cid())).isTrue();
        assertThat(hospital.ledger.ownerOf(record.digest())).contains(hospital.vault.account());
        assertThat(hospital.records.find(record.id())).contains(record);
        assertThat(hospital.records.unfinished()).isEmpty();
        assertThat(record.title()).isEqualTo("报告 report.txt");
        Path out = folder.resolve("out.txt");
        hospital.open.open(record.id(), new Destination(out, false), Progress.NONE);
        assertThat(out).hasContent("the plaintext");
    }

    @Test
    void whatWasStoredWhenTheChainWentAwayIsFinishedByTheSameCommand() throws Exception {
        ledger.failWith(Optional.of(AWAY));
        assertFails(() -> hospital.protect.protect(Hospital.order(file), Progress.NONE), AWAY);
        assertThat(hospital.records.count()).isZero();
        assertThat(hospital.records.unfinished()).hasSize(1);
        ledger.failWith(Optional.empty());
        MedicalRecord record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
        assertThat(hospital.records.unfinished()).isEmpty();
        assertThat(hospital.records.count()).isEqualTo(1);
        assertThat(ledger.log()).containsExactly("member", "register");
        assertThat(store.isPinned(record.cid())).isTrue();
    }

    @Test
    void aRegistrationThatWasDoneBeforeTheCrashIsNotDoneTwice() throws Exception {
        MedicalRecord record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
        // as if the process had died between the block and the catalogue
        Hospital again = new Hospital("First Hospital", store, ledger, clock);
        again.records.begun(List.of(protection(record)));
        again.records.stored(List.of(protection(record).storedAs(record.cid(), record.bytes(), record.digest())));
        Resumed resumed = again.resume.resume();
        assertThat(resumed.finished()).extracting(MedicalRecord::transaction).containsExactly(record.transaction());
        assertThat(ledger.log()).containsExactly("member", "register");
    }

    @Test
    void whatWasNotStoredBeforeTheCrashIsUndone() throws Exception {
        MedicalRecord record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
        Hospital again = new Hospital("First Hospital", store, ledger, clock);
        again.records.begun(List.of(protection(record)));
        Resumed resumed = again.resume.resume();
        assertThat(resumed.undone()).hasSize(1);
        assertThat(again.records.unfinished()).isEmpty();
        assertThat(again.records.count()).isZero();
    }

    @Test
    void aStoreThatIsFullLeavesNothingBehind() {
        Failure full = new Failure.OutOfSpace("http://127.0.0.1:5001");
        store.failWith(full);
        assertFails(() -> hospital.protect.protect(Hospital.order(file), Progress.NONE), full);
        assertThat(hospital.records.unfinished()).isEmpty();
    }

    @Test
    void aRefusedRegistrationUnpinsAndForgets() {
        Hospital stranger = new Hospital("Second Hospital", store, ledger, clock);
        assertThatThrownBy(() -> stranger.protect.protect(Hospital.order(file), Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Refused(Failure.Part.CHAIN, "NotHospital")));
        assertThat(stranger.records.unfinished()).isEmpty();
        assertThat(store.pinned()).isZero();
    }

    @Test
    void cancellingLeavesNothingBehind() {
        Progress impatient = new Progress() {
            @Override
            public void report(long done, long total) {
                // told, and not listened to
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertFails(() -> hospital.protect.protect(Hospital.order(file), impatient), new Failure.Cancelled());
        assertThat(hospital.records.unfinished()).isEmpty();
        assertThat(ledger.log()).containsExactly("member");
    }

    @Test
    void aMissingFileAndADirectoryAreNamed() {
        assertThatThrownBy(() -> hospital.protect.protect(Hospital.order(folder.resolve("no")), Progress.NONE))
                .hasMessage("XL-FILE-MISSING");
        assertThatThrownBy(() -> hospital.protect.protect(Hospital.order(folder), Progress.NONE))
                .hasMessage("XL-NOT-A-FILE");
    }

    @Test
    void aTamperedRecordLeavesNoPlaintextBehind() throws Exception {
        MedicalRecord record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
        store.damage(record.cid());
        Path out = folder.resolve("out.txt");
        assertThatThrownBy(() -> hospital.open.open(record.id(), new Destination(out, false), Progress.NONE))
                .isInstanceOfAny(Failed.class, IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void anExistingFileIsNotOverwrittenUnlessAsked() throws Exception {
        MedicalRecord record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
        Path out = Files.writeString(folder.resolve("out.txt"), "mine");
        assertThatThrownBy(() -> hospital.open.open(record.id(), new Destination(out, false), Progress.NONE))
                .hasMessage("XL-FILE-EXISTS");
        assertThat(out).hasContent("mine");
        hospital.open.open(record.id(), new Destination(out, true), Progress.NONE);
        assertThat(out).hasContent("the plaintext");
    }

    private Protection protection(MedicalRecord record) throws Failed {
        return new Protection(
                record.id(),
                SourceTrace.of(SourceFile.at(file)),
                record.title(),
                record.patient(),
                record.category(),
                record.kind(),
                record.details(),
                record.wrappedKey(),
                record.protectedAt(),
                Optional.empty());
    }

    private static void assertFails(ThrowingCallable call, Failure expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(expected));
    }
}
