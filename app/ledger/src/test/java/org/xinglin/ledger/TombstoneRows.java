package org.xinglin.ledger;

import static org.xinglin.ledger.RecordScene.DESTROYED;
import static org.xinglin.ledger.RecordScene.LEFT;
import static org.xinglin.ledger.RecordScene.RAW;
import static org.xinglin.ledger.RecordScene.RECORD;
import static org.xinglin.ledger.RecordScene.REPLACED;
import static org.xinglin.ledger.RecordScene.RESEARCHERS;
import static org.xinglin.ledger.RecordScene.SHARED;
import static org.xinglin.ledger.RecordScene.UNKNOWN;
import static org.xinglin.ledger.Words.envelope;

import java.util.List;
import org.xinglin.contracts.bindings.MedicalAccess;

/** The rows about destroyed records, of the table of {@link MedicalAccessRightsTest}. */
final class TombstoneRows {
    private static final String OWNER = "yes: hospital | NotOwner: *";
    private static final String GONE = "RecordWasDestroyed: hospital | NotOwner: *";

    private final RecordScene scene;
    private final Cast cast;
    private final MedicalAccess access;

    private TombstoneRows(RecordScene scene) {
        this.scene = scene;
        cast = scene.cast();
        access = scene.access();
    }

    static void addTo(RightsTable table, RecordScene scene) {
        TombstoneRows rows = new TombstoneRows(scene);
        rows.destruction(table);
        rows.afterwards(table);
        rows.revocations(table);
    }

    private void destruction(RightsTable table) {
        String function = "destroyRecord";
        table.row(function, "of its own", access.destroyRecord(List.of(RECORD, SHARED)), OWNER)
                .row(function, "of a replaced one", access.destroyRecord(List.of(REPLACED)), OWNER)
                .row(function, "of a removed owner", access.destroyRecord(List.of(LEFT)), "yes: removed | NotOwner: *")
                .row(function, "one of another's", access.destroyRecord(List.of(RECORD, LEFT)), "NotOwner: *")
                .row(function, "a second time", access.destroyRecord(List.of(DESTROYED)), GONE)
                .row(function, "one twice", access.destroyRecord(List.of(RECORD, RECORD)), GONE)
                .row(function, "of nothing", access.destroyRecord(List.of()), "BadBatch: *")
                .row(function, "never registered", access.destroyRecord(List.of(UNKNOWN)), "NotRegistered: *");
    }

    private void afterwards(RightsTable table) {
        String doctor = cast.address(Standing.DOCTOR);
        table.row(
                        "registerRecord",
                        "of a destroyed one",
                        caller -> scene.registration(DESTROYED, RAW, cast.signature(caller, DESTROYED)),
                        "AlreadyRegistered: hospital, other hospital | NotHospital: *")
                .row("replaceRecord", "destroyed", caller -> scene.replacement(caller, DESTROYED, UNKNOWN), GONE)
                .row("grantAccess", "destroyed", scene.grant(DESTROYED, doctor), GONE)
                .row("grantRoleAccess", "destroyed", access.grantRoleAccess(DESTROYED, RESEARCHERS), GONE)
                .row("transferOwnership", "destroyed", scene.offer(DESTROYED, doctor), GONE)
                .row("acceptOwnership", "destroyed", access.acceptOwnership(DESTROYED), "RecordWasDestroyed: *")
                .row("requestAccess", "destroyed", access.requestAccess(DESTROYED, ""), "RecordWasDestroyed: *")
                .row("breakGlass", "destroyed", access.breakGlass(DESTROYED, "in need"), "RecordWasDestroyed: *")
                .row("logAccess", "destroyed", access.logAccess(DESTROYED), "NotGranted: *")
                .row(
                        "issueEnvelopes",
                        "destroyed",
                        access.issueEnvelopes(List.of(DESTROYED), List.of(doctor), List.of(envelope(1))),
                        "RecordWasDestroyed: hospital | NotOwner: *"
                                + " | NotActive: administrator, pending, removed, orphan, stranger");
    }

    /** Where there is nothing to take back, nobody is told that it was. */
    private void revocations(RightsTable table) {
        String grantee = cast.address(Standing.GRANTEE);
        String replaced = "RecordWasReplaced: hospital | NotOwner: *";
        table.row("revokeAccess", "destroyed", access.revokeAccess(DESTROYED, grantee), GONE)
                .row("revokeRoleAccess", "destroyed", access.revokeRoleAccess(DESTROYED, RESEARCHERS), GONE)
                .row("revokeAccess", "on a replaced one", access.revokeAccess(REPLACED, grantee), replaced)
                .row("revokeRoleAccess", "replaced", access.revokeRoleAccess(REPLACED, RESEARCHERS), replaced);
    }
}
