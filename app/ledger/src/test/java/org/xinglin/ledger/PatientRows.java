package org.xinglin.ledger;

import static org.xinglin.ledger.RecordScene.ABOUT;
import static org.xinglin.ledger.RecordScene.EMERGENCY;
import static org.xinglin.ledger.RecordScene.NOBODY;
import static org.xinglin.ledger.RecordScene.RECORD;
import static org.xinglin.ledger.RecordScene.RESEARCHERS;
import static org.xinglin.ledger.RecordScene.UNKNOWN;
import static org.xinglin.ledger.RecordScene.ZERO;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.MedicalAccess;

/** The rows about patients, officers and logs, of the table of {@link MedicalAccessRightsTest}. */
final class PatientRows {
    private static final String NO_HOSPITAL = "NotHospital: *";
    private static final String EITHER = "yes: hospital, patient | NotOwner: *";

    private final Cast cast;
    private final MedicalAccess access;

    private PatientRows(RecordScene scene) {
        cast = scene.cast();
        access = scene.access();
    }

    static void addTo(RightsTable table, RecordScene scene) {
        PatientRows rows = new PatientRows(scene);
        rows.bindings(table);
        rows.revocations(table);
        rows.officers(table);
    }

    private void bindings(RightsTable table) {
        String nobodys = "NotPatient: hospital, other hospital | " + NO_HOSPITAL;
        table.row("bindPatient", "the hospital's own", bind(Standing.PATIENT), notTheOthers())
                .row("bindPatient", "a doctor", bind(Standing.DOCTOR), nobodys)
                .row("bindPatient", "a stranger", bind(Standing.STRANGER), nobodys)
                .row(
                        "bindPatient",
                        "nobody any more",
                        access.bindPatient(bytes("subject"), NOBODY),
                        "yes: hospital, other hospital | " + NO_HOSPITAL)
                .row(
                        "bindPatient",
                        "to no subject",
                        access.bindPatient(ZERO, cast.address(Standing.PATIENT)),
                        "ZeroSubject: hospital, other hospital | " + NO_HOSPITAL);
    }

    private static String notTheOthers() {
        return "yes: hospital | NotPatient: other hospital | " + NO_HOSPITAL;
    }

    private void revocations(RightsTable table) {
        String grantee = cast.address(Standing.GRANTEE);
        String none = "NotGranted: hospital, patient | NotOwner: *";
        table.row("revokeAccess", "on what is about the patient", access.revokeAccess(ABOUT, grantee), EITHER)
                .row("revokeRoleAccess", "there", access.revokeRoleAccess(ABOUT, RESEARCHERS), EITHER)
                .row("revokeAccess", "where none was granted", access.revokeAccess(ABOUT, NOBODY), none)
                .row("revokeRoleAccess", "where no role was", access.revokeRoleAccess(ABOUT, number(5)), none);
    }

    private void officers(RightsTable table) {
        String doctor = cast.address(Standing.DOCTOR);
        String inactive = "NotActive: administrator, pending, removed, orphan, stranger";
        table.row(
                        "breakGlass",
                        "while it runs",
                        access.breakGlass(EMERGENCY, "in need"),
                        "AlreadyGranted: doctor | yes: grantee | NotDoctor: *")
                .row("acknowledgeEmergency", "taken", acknowledge(EMERGENCY, doctor), "yes: hospital | NotOwner: *")
                .row("acknowledgeEmergency", "never taken", acknowledge(RECORD, doctor), none())
                .row(
                        "acknowledgeEmergency",
                        "of another doctor",
                        acknowledge(EMERGENCY, cast.address(Standing.GRANTEE)),
                        none())
                .row("acknowledgeEmergency", "never registered", acknowledge(UNKNOWN, doctor), "NotRegistered: *")
                .row("anchorAudit", "of a log", anchor(1), "yes: * | " + inactive)
                .row("anchorAudit", "of an empty log", anchor(0), "AnchorNotLater: * | " + inactive);
    }

    private static String none() {
        return "NoEmergency: hospital | NotOwner: *";
    }

    private RemoteFunctionCall<?> bind(Standing patient) {
        return access.bindPatient(bytes("subject"), cast.address(patient));
    }

    private RemoteFunctionCall<?> acknowledge(byte[] record, String doctor) {
        return access.acknowledgeEmergency(record, doctor);
    }

    private RemoteFunctionCall<?> anchor(long entries) {
        return access.anchorAudit(number(entries), bytes("head"));
    }
}
