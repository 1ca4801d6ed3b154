package org.xinglin.formats.audit;

import java.util.Map;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Coding;

/** What an act is in the words of DICOM PS3.15, annex A.5, which AuditEvent uses; by its word, because logs outlive programs. */
record ActCodes(Coding type, AuditEventAction action) {
    private static final String DCM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final Coding ACTIVITY = dicom("110100", "Application Activity");
    private static final Coding LOG_USED = dicom("110101", "Audit Log Used");
    private static final Coding EXPORT = dicom("110106", "Export");
    private static final Coding IMPORT = dicom("110107", "Import");
    private static final Coding RECORD = dicom("110110", "Patient Record");
    private static final Coding SECURITY = dicom("110113", "Security Alert");
    private static final Coding AUTHENTICATION = dicom("110114", "User Authentication");

    private static final ActCodes OTHER = new ActCodes(ACTIVITY, AuditEventAction.E);
    private static final Map<String, ActCodes> ACTS = Map.ofEntries(
            Map.entry("unlock", new ActCodes(AUTHENTICATION, AuditEventAction.E)),
            Map.entry("lock", new ActCodes(AUTHENTICATION, AuditEventAction.E)),
            Map.entry("protect", new ActCodes(IMPORT, AuditEventAction.C)),
            Map.entry("open", new ActCodes(RECORD, AuditEventAction.R)),
            Map.entry("open-shared", new ActCodes(RECORD, AuditEventAction.R)),
            Map.entry("verify-record", new ActCodes(RECORD, AuditEventAction.R)),
            Map.entry("edit-record", new ActCodes(RECORD, AuditEventAction.U)),
            Map.entry("erase", new ActCodes(RECORD, AuditEventAction.D)),
            Map.entry("export-archive", new ActCodes(EXPORT, AuditEventAction.R)),
            Map.entry("import-archive", new ActCodes(IMPORT, AuditEventAction.C)),
            Map.entry("grant", new ActCodes(RECORD, AuditEventAction.C)),
            Map.entry("revoke", new ActCodes(RECORD, AuditEventAction.D)),
            Map.entry("request", new ActCodes(RECORD, AuditEventAction.C)),
            Map.entry("answer-request", new ActCodes(RECORD, AuditEventAction.U)),
            Map.entry("break-glass", new ActCodes(SECURITY, AuditEventAction.E)),
            Map.entry("acknowledge-emergency", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("release-keys", new ActCodes(SECURITY, AuditEventAction.E)),
            Map.entry("confirm-key", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("manage-operators", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("change-own-password", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("rotate-master-key", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("make-sheets", new ActCodes(SECURITY, AuditEventAction.C)),
            Map.entry("back-up", new ActCodes(EXPORT, AuditEventAction.R)),
            Map.entry("drill", new ActCodes(SECURITY, AuditEventAction.E)),
            Map.entry("register-member", new ActCodes(SECURITY, AuditEventAction.C)),
            Map.entry("admit-member", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("remove-member", new ActCodes(SECURITY, AuditEventAction.D)),
            Map.entry("change-storage", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("change-rules", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("change-site-policy", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("enrol-in-consortium", new ActCodes(SECURITY, AuditEventAction.U)),
            Map.entry("verify-audit", new ActCodes(LOG_USED, AuditEventAction.R)),
            Map.entry("export-audit", new ActCodes(LOG_USED, AuditEventAction.R)),
            Map.entry("anchor-audit", new ActCodes(LOG_USED, AuditEventAction.E)));

    static ActCodes of(String act) {
        return ACTS.getOrDefault(act, OTHER);
    }

    private static Coding dicom(String code, String display) {
        return new Coding(DCM, code, display);
    }
}
