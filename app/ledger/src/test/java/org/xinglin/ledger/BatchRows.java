package org.xinglin.ledger;

import static org.xinglin.ledger.RecordScene.LEFT;
import static org.xinglin.ledger.RecordScene.RAW;
import static org.xinglin.ledger.RecordScene.RECORD;
import static org.xinglin.ledger.RecordScene.REPLACED;
import static org.xinglin.ledger.RecordScene.SHARED;
import static org.xinglin.ledger.RecordScene.UNKNOWN;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.util.Collections;
import java.util.List;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.MedicalAccess;

/** The rows about many records or grants in one transaction, of the table of {@link MedicalAccessRightsTest}. */
final class BatchRows {
    private static final byte[] SECOND = bytes("a second one, never registered");

    private final Cast cast;
    private final MedicalAccess access;

    private BatchRows(RecordScene scene) {
        cast = scene.cast();
        access = scene.access();
    }

    static void addTo(RightsTable table, RecordScene scene) {
        BatchRows rows = new BatchRows(scene);
        rows.registrations(table);
        rows.replacements(table);
    }

    private void registrations(RightsTable table) {
        String registered = "AlreadyRegistered: hospital, other hospital | NotHospital: *";
        byte[] hospitals = cast.signature(Standing.HOSPITAL, SECOND);
        table.row(
                        "registerRecordBatch",
                        "signed by the caller",
                        caller -> batch(caller, UNKNOWN, SECOND),
                        "yes: hospital, other hospital | NotHospital: *")
                .row(
                        "registerRecordBatch",
                        "one registered before",
                        caller -> batch(caller, UNKNOWN, RECORD),
                        registered)
                .row("registerRecordBatch", "one twice", caller -> batch(caller, UNKNOWN, UNKNOWN), registered)
                .row(
                        "registerRecordBatch",
                        "one copied from the hospital",
                        caller -> signed(List.of(UNKNOWN, SECOND), List.of(cast.signature(caller, UNKNOWN), hospitals)),
                        "yes: hospital | BadSignature: other hospital | NotHospital: *")
                .row("registerRecordBatch", "of nothing", signed(List.of(), List.of()), "BadBatch: *")
                .row(
                        "registerRecordBatch",
                        "two with one signature",
                        signed(List.of(UNKNOWN, SECOND), List.of(hospitals)),
                        "BadBatch: *");
    }

    private void replacements(RightsTable table) {
        String grantee = cast.address(Standing.GRANTEE);
        table.row(
                        "replaceRecordAndGrant",
                        "for the grantee",
                        caller -> replacement(caller, RECORD, List.of(grantee)),
                        "yes: hospital | NotOwner: *")
                .row(
                        "replaceRecordAndGrant",
                        "for nobody",
                        caller -> replacement(caller, RECORD, List.of()),
                        "BadBatch: *")
                .row(
                        "replaceRecordAndGrant",
                        "for one without a grant besides",
                        caller -> replacement(caller, RECORD, List.of(grantee, cast.address(Standing.DOCTOR))),
                        "NotGranted: hospital | NotOwner: *")
                .row(
                        "replaceRecordAndGrant",
                        "for those of a role",
                        caller -> replacement(caller, SHARED, List.of(grantee)),
                        "NotGranted: hospital | NotOwner: *")
                .row(
                        "replaceRecordAndGrant",
                        "signed by another",
                        caller -> replacement(Standing.OTHER_HOSPITAL, RECORD, List.of(grantee)),
                        "BadSignature: hospital | NotOwner: *")
                .row(
                        "replaceRecordAndGrant",
                        "of a removed owner",
                        caller -> replacement(caller, LEFT, List.of(grantee)),
                        "NotActive: removed | NotOwner: *")
                .row(
                        "replaceRecordAndGrant",
                        "a second time",
                        caller -> replacement(caller, REPLACED, List.of(grantee)),
                        "RecordWasReplaced: hospital | NotOwner: *");
    }

    private RemoteFunctionCall<?> batch(Standing signer, byte[] first, byte[] second) {
        return signed(List.of(first, second), List.of(cast.signature(signer, first), cast.signature(signer, second)));
    }

    private RemoteFunctionCall<?> signed(List<byte[]> records, List<byte[]> signatures) {
        int count = records.size();
        return access.registerRecordBatch(
                records,
                Collections.nCopies(count, RAW),
                Collections.nCopies(count, number(1)),
                Collections.nCopies(count, bytes("subject")),
                signatures);
    }

    private RemoteFunctionCall<?> replacement(Standing signer, byte[] old, List<String> grantees) {
        int count = grantees.size();
        return access.replaceRecordAndGrant(
                old,
                UNKNOWN,
                RAW,
                cast.signature(signer, UNKNOWN),
                grantees,
                Collections.nCopies(count, number(0)),
                Collections.nCopies(count, "study"),
                Collections.nCopies(count, envelope(1)));
    }
}
