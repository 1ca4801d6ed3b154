package org.xinglin.formats.consent;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.core.access.PatientConsent;
import org.xinglin.core.access.Permission;
import org.xinglin.core.records.Category;
import org.xinglin.formats.fhir.Systems;

/** One permission as a Consent (R4, 4.0.1): opt-in, with one provision that permits. */
final class ConsentWriter {
    private ConsentWriter() {}

    static Consent consent(PatientConsent patient, Permission permission) {
        return new Consent()
                .setStatus(ConsentState.ACTIVE)
                .setScope(concept(Systems.CONSENT_SCOPE, "patient-privacy"))
                .setCategory(List.of(concept(Systems.ACT_CODE, "IDSCL")))
                .setPatient(identified(Systems.PSEUDONYM, patient.subject().hex()))
                .setDateTimeElement(new DateTimeType(patient.at().toString()))
                .setOrganization(List.of(new Reference().setDisplay(patient.custodian())))
                .setPolicyRule(concept(Systems.ACT_CODE, "OPTIN"))
                .setProvision(provision(permission));
    }

    private static ProvisionComponent provision(Permission permission) {
        ProvisionComponent provision = new ProvisionComponent()
                .setType(ConsentProvisionType.PERMIT)
                .addActor(new provisionActorComponent()
                        .setRole(concept(Systems.PARTICIPATION, "IRCP"))
                        .setReference(reader(permission.reader())))
                .addAction(concept(Systems.CONSENT_ACTION, "access"));
        if (permission.from().isPresent() || permission.until().isPresent()) {
            Period period = new Period();
            permission.from().ifPresent(from -> period.setStartElement(new DateTimeType(from.toString())));
            permission.until().ifPresent(until -> period.setEndElement(new DateTimeType(until.toString())));
            provision.setPeriod(period);
        }
        permission
                .purpose()
                .ifPresent(purpose -> provision.addPurpose(new Coding(Systems.ACT_REASON, purpose.code(), null)));
        switch (permission.scope()) {
            case Permission.WholePatient all -> {}
            case Permission.InCategories some ->
                some.categories().stream()
                        .sorted()
                        .map(Category::word)
                        .forEach(word -> provision.addClass_(new Coding(Systems.CATEGORY, word, null)));
            case Permission.TheseRecords these ->
                these.records()
                        .forEach(record -> provision.addData(new provisionDataComponent()
                                .setMeaning(ConsentDataMeaning.INSTANCE)
                                .setReference(identified(Systems.RECORD, record.hex()))));
        }
        return provision;
    }

    private static Reference reader(Permission.Reader reader) {
        return switch (reader) {
            case Permission.ReaderAccount account ->
                display(identified(Systems.ACCOUNT, account.account().text()), account.name());
            case Permission.ReaderRole role ->
                identified(Systems.ROLE, role.role().word());
            case Permission.ReaderNamed named -> new Reference().setDisplay(named.name());
        };
    }

    private static Reference display(Reference reference, String name) {
        return name.isEmpty() ? reference : reference.setDisplay(name);
    }

    private static Reference identified(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
