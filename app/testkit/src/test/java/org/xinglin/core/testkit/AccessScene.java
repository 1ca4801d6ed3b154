package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.Terms;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;

/** A hospital with one doctor and one record of hers, and what tests of access say about them. */
abstract class AccessScene {
    static final Terms TREATMENT = Terms.of(Optional.empty(), Purpose.TREATMENT);

    @TempDir
    Path folder;

    final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T03:00:00Z"));
    final InMemoryContentStore store = new InMemoryContentStore();
    final InMemoryLedger ledger = new InMemoryLedger(clock);
    final AccessHome hospital = new AccessHome("First Hospital", store, ledger, clock);
    final AccessHome li = home("Dr Li");
    MedicalRecord record;

    @BeforeEach
    void begin() throws Exception {
        hospital.enter(Role.HOSPITAL);
        li.enterUnder(hospital, Role.DOCTOR);
        record = hospital.protect(file("a report"), "P-1", Category.REPORT);
    }

    final AccessHome home(String name) {
        return new AccessHome(name, store, ledger, clock);
    }

    final Path file(String content) throws IOException {
        return Files.writeString(folder.resolve(content + ".txt"), content);
    }

    final GrantReport grant(AccessHome reader, Optional<Instant> until) throws Failed {
        return hospital.desk.grant().grant(order(reader, Terms.of(until, Purpose.TREATMENT)), Progress.NONE);
    }

    final GrantOrder order(AccessHome reader, Terms terms) throws Failed {
        return new GrantOrder(Grantees.of(reader.me()), new RecordScope.One(record.id()), terms);
    }

    final String read(AccessHome reader) throws Failed, IOException {
        Path out = folder.resolve("out");
        Cid cid = hospital.records.find(record.id()).orElseThrow().cid();
        reader.openShared.open(cid, new Destination(out, true), Progress.NONE);
        return Files.readString(out);
    }

    static void assertBarred(ThrowingCallable call, Barrier barrier) {
        assertFails(call, new Failure.NotAllowed(barrier));
    }

    static void assertFails(ThrowingCallable call, Failure failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }

    static Failure refused(String error) {
        return new Failure.Refused(Failure.Part.CHAIN, error);
    }
}
