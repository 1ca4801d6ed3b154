package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.ApplyConsent;
import org.xinglin.core.access.ConsentPlan;
import org.xinglin.core.access.PatientConsent;
import org.xinglin.core.access.Permission;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.ReadConsent;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MedicalRecord;

class ConsentTest extends AccessScene {
    private static final PatientId PATIENT = new PatientId("P-1");
    private static final InputStream FILE = InputStream.nullInputStream();

    @Test
    void aConsentIsShownAsGrantsBeforeItIsApplied() throws Exception {
        reads(
                Optional.of("P-1"),
                new Permission.ReaderNamed("dr li"),
                new Permission.WholePatient(),
                Optional.of(Purpose.RESEARCH));
        ApplyConsent apply = hospital.desk.patients().apply();
        ConsentPlan plan = apply.plan(PATIENT, FILE);
        assertThat(plan.unmapped()).containsExactly("Consent.verification");
        assertThat(apply.preview(plan).getFirst().willRead()).isEqualTo(1);
        assertThat(ledger.log()).doesNotContain("grant");
        assertThat(apply.apply(plan, Progress.NONE).getFirst().done()).isEqualTo(1);
        assertThat(read(li)).isEqualTo("a report");
        assertThat(hospital.ledger.grantsOf(record.digest()).getFirst().purpose())
                .isEqualTo("HRESCH");
    }

    @Test
    void whatHasNoCounterpartIsListedAndNotGranted() throws Exception {
        MedicalRecord other = hospital.protect(file("of another"), "P-2", Category.REPORT);
        Instant soon = clock.instant().plusSeconds(60);
        Permission.Reader named = new Permission.ReaderNamed("Dr Li");
        hospital.consent.reads(new ReadConsent(
                Optional.of("P-1"),
                List.of(
                        permission(new Permission.ReaderNamed("Dr Who"), new Permission.WholePatient()),
                        permission(named, new Permission.TheseRecords(List.of(other.digest()))),
                        permission(named, new Permission.InCategories(Set.of(Category.GENOMICS))),
                        new Permission(
                                named,
                                Optional.of(soon),
                                Optional.empty(),
                                Optional.empty(),
                                new Permission.WholePatient()),
                        new Permission(
                                named,
                                Optional.empty(),
                                Optional.of(clock.instant()),
                                Optional.empty(),
                                new Permission.WholePatient())),
                List.of("Consent.provision.type = deny")));
        ConsentPlan plan = hospital.desk.patients().apply().plan(PATIENT, FILE);
        assertThat(plan.orders()).isEmpty();
        assertThat(plan.unmapped())
                .containsExactly(
                        "Consent.provision.type = deny",
                        "no one member is meant by: Dr Who",
                        "no record of the patient: " + other.digest(),
                        "no record of the patient is meant",
                        "no record of the patient is meant",
                        "begins later: " + soon,
                        "is over: " + clock.instant());
    }

    @Test
    void anotherPatientsConsentIsRefused() {
        reads(
                Optional.of("P-2"),
                new Permission.ReaderRole(Role.DOCTOR),
                new Permission.WholePatient(),
                Optional.empty());
        assertThatThrownBy(() -> hospital.desk.patients().apply().plan(PATIENT, FILE))
                .hasMessage("XL-BAD-CONSENT");
    }

    @Test
    void aConsentThatNamesNobodyIsNotTakenForHers() throws Exception {
        ApplyConsent apply = hospital.desk.patients().apply();
        reads(Optional.empty(), new Permission.ReaderNamed("dr li"), new Permission.WholePatient(), Optional.empty());
        assertThatThrownBy(() -> apply.plan(PATIENT, FILE)).hasMessage("XL-BAD-CONSENT");
        hospital.consent.reads(new ReadConsent(Optional.empty(), List.of(), List.of("Consent.patient = 77")));
        assertThat(apply.plan(PATIENT, FILE).unmapped()).containsExactly("Consent.patient = 77");
    }

    @Test
    void whatStandsGrantedIsWrittenUnderThePseudonymAndReadBackAsTheSame() throws Exception {
        grant(li, Optional.of(clock.instant().plusSeconds(60)));
        PatientConsent written = hospital.desk.patients().export().export(PATIENT, OutputStream.nullOutputStream());
        assertThat(hospital.consent.written).containsExactly(written);
        assertThat(written.subject()).isEqualTo(hospital.vault.pseudonym(PATIENT));
        assertThat(written.custodian()).isEqualTo("First Hospital");
        assertThat(written.permissions()).singleElement().satisfies(one -> {
            assertThat(one.reader()).isEqualTo(new Permission.ReaderAccount(li.vault.account(), "Dr Li"));
            assertThat(one.purpose()).contains(Purpose.TREATMENT);
            assertThat(one.scope()).isEqualTo(new Permission.TheseRecords(List.of(record.digest())));
        });
        hospital.consent.reads(new ReadConsent(Optional.of(written.subject().hex()), written.permissions(), List.of()));
        ConsentPlan plan = hospital.desk.patients().apply().plan(PATIENT, FILE);
        assertThat(hospital.desk
                        .patients()
                        .apply()
                        .apply(plan, Progress.NONE)
                        .getFirst()
                        .already())
                .isEqualTo(1);
    }

    private void reads(
            Optional<String> patient, Permission.Reader reader, Permission.Scope scope, Optional<Purpose> purpose) {
        Permission wanted = new Permission(reader, Optional.empty(), Optional.empty(), purpose, scope);
        hospital.consent.reads(new ReadConsent(patient, List.of(wanted), List.of("Consent.verification")));
    }

    private static Permission permission(Permission.Reader reader, Permission.Scope scope) {
        return new Permission(reader, Optional.empty(), Optional.empty(), Optional.of(Purpose.TREATMENT), scope);
    }
}
