package org.xinglin.ledger;

import static org.xinglin.ledger.RecordScene.LEFT;
import static org.xinglin.ledger.RecordScene.NOBODY;
import static org.xinglin.ledger.RecordScene.OFFERED;
import static org.xinglin.ledger.RecordScene.RECORD;
import static org.xinglin.ledger.RecordScene.REPLACED;
import static org.xinglin.ledger.RecordScene.UNKNOWN;

import org.xinglin.contracts.bindings.MedicalAccess;

/** The rows about a record that changes hands, of the table of {@link MedicalAccessRightsTest}. */
final class HandoverRows {
    private HandoverRows() {}

    static void addTo(RightsTable table, RecordScene scene) {
        Cast cast = scene.cast();
        table.row(
                        "transferOwnership",
                        "to a member",
                        scene.offer(RECORD, cast.address(Standing.COORDINATOR)),
                        "yes: hospital | NotOwner: *")
                .row("transferOwnership", "to nobody", scene.offer(OFFERED, NOBODY), "yes: hospital | NotOwner: *")
                .row(
                        "transferOwnership",
                        "to itself",
                        scene.offer(RECORD, cast.address(Standing.HOSPITAL)),
                        owner("AlreadyOwner"))
                .row(
                        "transferOwnership",
                        "to a stranger",
                        scene.offer(RECORD, cast.address(Standing.STRANGER)),
                        owner("NotActive"))
                .row(
                        "transferOwnership",
                        "to a removed one",
                        scene.offer(RECORD, cast.address(Standing.REMOVED)),
                        owner("NotActive"))
                .row(
                        "transferOwnership",
                        "by a removed owner",
                        scene.offer(LEFT, cast.address(Standing.DOCTOR)),
                        "NotActive: removed | NotOwner: *")
                .row(
                        "transferOwnership",
                        "taken back by a removed owner",
                        scene.offer(LEFT, NOBODY),
                        "yes: removed | NotOwner: *")
                .row(
                        "transferOwnership",
                        "of a replaced one",
                        scene.offer(REPLACED, cast.address(Standing.DOCTOR)),
                        owner("RecordWasReplaced"));
        acceptances(table, scene.access());
    }

    private static void acceptances(RightsTable table, MedicalAccess access) {
        table.row("acceptOwnership", "offered", access.acceptOwnership(OFFERED), "yes: other hospital | NotOffered: *")
                .row("acceptOwnership", "not offered", access.acceptOwnership(RECORD), "NotOffered: *")
                .row("acceptOwnership", "replaced", access.acceptOwnership(REPLACED), "RecordWasReplaced: *")
                .row("acceptOwnership", "never registered", access.acceptOwnership(UNKNOWN), "NotRegistered: *");
    }

    private static String owner(String error) {
        return error + ": hospital | NotOwner: *";
    }
}
