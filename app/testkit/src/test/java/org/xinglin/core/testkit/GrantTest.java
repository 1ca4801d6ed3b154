package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.GrantPreview;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.KeyStanding;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MissingEnvelopes;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.SavedSelections.Selection;
import org.xinglin.core.access.Terms;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordQuery;

class GrantTest {
    private static final Terms TREATMENT = Terms.of(Optional.empty(), Purpose.TREATMENT);

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final AccessHome hospital = new AccessHome("First Hospital", store, ledger, clock);
    private final AccessHome li = new AccessHome("Dr Li", store, ledger, clock);
    private final AccessHome wang = new AccessHome("Dr Wang", store, ledger, clock);
    private MedicalRecord report;
    private MedicalRecord image;
    private MedicalRecord other;

    @BeforeEach
    void protect() throws Exception {
        hospital.enter(Role.HOSPITAL);
        li.enter(Role.DOCTOR);
        wang.enter(Role.DOCTOR);
        report = hospital.protect(file("a report"), "P-1", Category.REPORT);
        image = hospital.protect(file("an image"), "P-1", Category.IMAGING);
        other = hospital.protect(file("of another patient"), "P-2", Category.REPORT);
    }

    @Test
    void aGrantOfAPatientOpensAllOfHersAndNothingElse() throws Exception {
        grant(Grantees.of(li.me()), new RecordScope.OfPatient(new PatientId("P-1")));
        assertThat(read(li, report)).isEqualTo("a report");
        assertThat(read(li, image)).isEqualTo("an image");
        assertRefused(() -> read(li, other), Barrier.NO_GRANT);
    }

    @Test
    void aGrantOfACategoryAndAListOpensThoseToEachOfTheMembers() throws Exception {
        Grantees both = new Grantees.Members(List.of(li.me(), wang.me()));
        GrantReport report1 = grant(both, new RecordScope.OfCategory(Category.REPORT));
        assertThat(report1.done()).isEqualTo(4);
        assertThat(report1.transactions()).hasSize(1);
        assertThat(read(wang, other)).isEqualTo("of another patient");
        grant(both, new RecordScope.Chosen(List.of(image.id(), image.id())));
        assertThat(read(wang, image)).isEqualTo("an image");
    }

    @Test
    void aSavedSelectionIsAskedAnewOrStaysTheListThatItWas() throws Exception {
        hospital.desk.rules().save().save("reports", new Selection.Search(RecordQuery.ALL.about(Category.REPORT)));
        hospital.desk.rules().save().save("one", new Selection.Listed(List.of(image.id())));
        hospital.protect(file("a later report"), "P-3", Category.REPORT);
        assertThat(grant(Grantees.of(li.me()), new RecordScope.Saved("reports")).done())
                .isEqualTo(3);
        assertThat(grant(Grantees.of(li.me()), new RecordScope.Saved("one")).done())
                .isEqualTo(1);
        hospital.desk.rules().save().remove("one");
        assertThatThrownBy(() -> grant(Grantees.of(li.me()), new RecordScope.Saved("one")))
                .hasMessage("XL-UNKNOWN-SELECTION");
        assertThatThrownBy(() -> grant(Grantees.of(li.me()), new RecordScope.OfCategory(Category.GENOMICS)))
                .hasMessage("XL-EMPTY-SCOPE");
    }

    @Test
    void orderingTheSameAgainLeavesAloneWhatStands() throws Exception {
        RecordScope patient = new RecordScope.OfPatient(new PatientId("P-1"));
        grant(Grantees.of(li.me()), patient);
        GrantReport again = grant(Grantees.of(li.me()), patient);
        assertThat(again.already()).isEqualTo(2);
        assertThat(again.transactions()).isEmpty();
        Terms research = Terms.of(Optional.empty(), Purpose.RESEARCH);
        assertThat(hospital.desk
                        .grant()
                        .grant(new GrantOrder(Grantees.of(li.me()), patient, research), Progress.NONE)
                        .done())
                .isEqualTo(2);
        assertThat(hospital.ledger.grantsOf(report.digest()).getFirst().purpose())
                .isEqualTo("HRESCH");
    }

    @Test
    void aThousandPairsGoByHundredsAndAStopSaysWhatWasDone() throws Exception {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 84; i++) {
            members.add(new AccessHome("Doctor " + i, store, ledger, clock).enter(Role.DOCTOR));
        }
        List<Long> told = new ArrayList<>();
        Progress stopping = new Progress() {
            @Override
            public void report(long done, long total) {
                told.add(done);
            }

            @Override
            public boolean isCancelled() {
                return told.size() == 2;
            }
        };
        RecordScope all = new RecordScope.Chosen(List.of(report.id(), image.id(), other.id()));
        GrantOrder order = new GrantOrder(new Grantees.Members(members), all, TREATMENT);
        GrantReport stopped = hospital.desk.grant().grant(order, stopping);
        assertThat(stopped.done()).isEqualTo(200);
        assertThat(stopped.total()).isEqualTo(252);
        assertThat(stopped.stopped()).contains(new Failure.Cancelled());
        assertThat(hospital.audit.last().orElseThrow().detail())
                .isEqualTo("200 of 252 written, stopped by XL-CANCELLED");
        GrantReport rest = hospital.desk.grant().grant(order, Progress.NONE);
        assertThat(rest.already()).isEqualTo(200);
        assertThat(rest.done()).isEqualTo(52);
    }

    @Test
    void aChainThatFailsBetweenTwoBatchesIsNamedWithWhatWasDone() throws Exception {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            members.add(new AccessHome("Doctor " + i, store, ledger, clock).enter(Role.DOCTOR));
        }
        Failure away = new Failure.Unreachable(Failure.Part.CHAIN, "http://node");
        Progress breaking = (done, total) -> ledger.failWith(Optional.of(away));
        RecordScope both = new RecordScope.Chosen(List.of(report.id(), image.id()));
        GrantReport report1 =
                hospital.desk.grant().grant(new GrantOrder(new Grantees.Members(members), both, TREATMENT), breaking);
        assertThat(report1.done()).isEqualTo(100);
        assertThat(report1.stopped()).contains(away);
    }

    @Test
    void aPreviewNamesReadersRecordsCostAndWhatIsOddAboutThem() throws Exception {
        grant(Grantees.of(li.me()), new RecordScope.One(report.id()));
        AccessHome removed = new AccessHome("Dr Gone", store, ledger, clock);
        Member gone = removed.enter(Role.DOCTOR);
        removed.ledger.remove(gone.account());
        int written = ledger.log().size();
        GrantPreview preview = hospital.desk
                .preview()
                .preview(new GrantOrder(
                        new Grantees.Members(List.of(li.me(), wang.me(), gone)),
                        new RecordScope.OfPatient(new PatientId("P-1")),
                        Terms.of(Optional.of(clock.instant().plusSeconds(60)), Purpose.TREATMENT)));
        assertThat(preview.readers())
                .extracting(reader -> reader.member().name())
                .containsExactly("Dr Li", "Dr Wang", "Dr Gone");
        assertThat(preview.readers())
                .extracting(reader -> reader.already().orElseThrow())
                .containsExactly(1, 0, 0);
        assertThat(preview.readers().getLast().barrier()).contains(Barrier.NOT_A_MEMBER);
        assertThat(preview.readers().getFirst().key()).isEqualTo(KeyStanding.UNVERIFIED);
        assertThat(preview.records()).hasSize(2);
        assertThat(preview.willRead()).isEqualTo(2);
        assertThat(preview.transactions()).isEqualTo(1);
        assertThat(preview.cost().cap()).isPositive();
        assertThat(ledger.log()).hasSize(written);
    }

    @Test
    void aRoleGrantReachesItsMembersAndThoseAdmittedLaterOnceTheirKeysWereIssued() throws Exception {
        GrantReport done = grant(new Grantees.OfRole(Role.DOCTOR), new RecordScope.OfPatient(new PatientId("P-1")));
        assertThat(done.done()).isEqualTo(2 + 4);
        assertThat(read(li, image)).isEqualTo("an image");
        assertThat(hospital.desk.roles().missing().find()).isEmpty();
        AccessHome late = new AccessHome("Dr Late", store, ledger, clock);
        late.enter(Role.DOCTOR);
        assertThat(hospital.ledger.mayRead(late.vault.account(), image.digest()))
                .isTrue();
        assertRefused(() -> read(late, image), Barrier.KEY_NOT_RELEASED);
        List<MissingEnvelopes.Missing> missing = hospital.desk.roles().missing().find();
        assertThat(missing).extracting(one -> one.member().name()).containsOnly("Dr Late");
        GrantReport issued = hospital.desk.roles().issue().issue(missing, Progress.NONE);
        assertThat(issued.done()).isEqualTo(2);
        assertThat(read(late, image)).isEqualTo("an image");
        assertThat(hospital.desk.roles().missing().find()).isEmpty();
    }

    @Test
    void aPreviewOfARoleSaysWhoIsInItAndThatLaterMembersAreIncluded() throws Exception {
        GrantPreview preview = hospital.desk
                .preview()
                .preview(new GrantOrder(new Grantees.OfRole(Role.DOCTOR), new RecordScope.One(report.id()), TREATMENT));
        assertThat(preview.role()).contains(Role.DOCTOR);
        assertThat(preview.readers())
                .extracting(reader -> reader.member().name())
                .containsExactly("Dr Li", "Dr Wang");
    }

    @Test
    void anAuditorGrantsNothingAndAPatientsNameIsInNoEntry() throws Exception {
        AccessDesk auditor = hospital.as("ines", OperatorRole.AUDITOR);
        GrantOrder order =
                new GrantOrder(Grantees.of(li.me()), new RecordScope.OfPatient(new PatientId("P-1")), TREATMENT);
        assertRefused(() -> auditor.grant().grant(order, Progress.NONE), Barrier.NOT_YOUR_ROLE);
        hospital.desk.grant().grant(order, Progress.NONE);
        assertThat(hospital.audit.after(0, 100))
                .noneMatch(entry ->
                        entry.subject().contains("P-1") || entry.detail().contains("P-1"));
        assertThat(hospital.audit.last().orElseThrow().subject())
                .contains(li.vault.account().text());
    }

    private GrantReport grant(Grantees who, RecordScope what) throws Failed {
        return hospital.desk.grant().grant(new GrantOrder(who, what, TREATMENT), Progress.NONE);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve(content + ".txt"), content);
    }

    private String read(AccessHome reader, MedicalRecord record) throws Failed, IOException {
        Path out = folder.resolve("out");
        reader.openShared.open(record.cid(), new Destination(out, true), Progress.NONE);
        return Files.readString(out);
    }

    private static void assertRefused(ThrowingCallable call, Barrier barrier) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(new Failure.NotAllowed(barrier)));
    }
}
