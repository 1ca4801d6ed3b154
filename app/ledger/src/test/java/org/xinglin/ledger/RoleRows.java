package org.xinglin.ledger;

import static org.xinglin.ledger.RecordScene.EMERGENCY;
import static org.xinglin.ledger.RecordScene.LEFT;
import static org.xinglin.ledger.RecordScene.RECORD;
import static org.xinglin.ledger.RecordScene.REPLACED;
import static org.xinglin.ledger.RecordScene.RESEARCHERS;
import static org.xinglin.ledger.RecordScene.SHARED;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.util.List;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.MedicalAccess;

/** The rows about roles and the keys for their members, of the table of {@link MedicalAccessRightsTest}. */
final class RoleRows {
    private static final String OWNER = "yes: hospital | NotOwner: *";
    private static final String INACTIVE = "NotActive: administrator, pending, removed, orphan, stranger";

    private final Cast cast;
    private final MedicalAccess access;

    private RoleRows(RecordScene scene) {
        cast = scene.cast();
        access = scene.access();
    }

    static void addTo(RightsTable table, RecordScene scene) {
        RoleRows rows = new RoleRows(scene);
        rows.grants(table);
        rows.envelopes(table);
    }

    private void grants(RightsTable table) {
        String function = "grantRoleAccessUntil";
        table.row(function, "of its own records", grant(List.of(RECORD, SHARED), 0, "study"), OWNER)
                .row(function, "one of another's", grant(List.of(RECORD, LEFT), 0, "study"), "NotOwner: *")
                .row(function, "until long ago", grant(List.of(RECORD), 1, "study"), owner("ExpiryInPast"))
                .row(function, "a long purpose", grant(List.of(RECORD), 0, "x".repeat(65)), owner("BadPurpose"))
                .row(function, "of nothing", grant(List.of(), 0, ""), "BadBatch: *")
                .row(function, "on a replaced one", grant(List.of(REPLACED), 0, ""), owner("RecordWasReplaced"))
                .row(function, "of a removed owner", grant(List.of(LEFT), 0, ""), "NotActive: removed | NotOwner: *")
                .row(
                        function,
                        "to no role",
                        access.grantRoleAccessUntil(List.of(RECORD), number(0), number(0), ""),
                        "BadRole: *");
    }

    private void envelopes(RightsTable table) {
        String function = "issueEnvelopes";
        String owner = "yes: hospital | NotOwner: * | " + INACTIVE;
        String none = "NotGranted: hospital | NotOwner: * | " + INACTIVE;
        table.row(function, "to one of the role", issue(SHARED, Standing.RESEARCHER, 80), owner)
                .row(function, "to a doctor in an emergency", issue(EMERGENCY, Standing.DOCTOR, 80), owner)
                .row(function, "to one of another role", issue(SHARED, Standing.DOCTOR, 80), none)
                .row(function, "to one with a grant", issue(RECORD, Standing.GRANTEE, 80), none)
                .row(function, "to a stranger", issue(SHARED, Standing.STRANGER, 80), none)
                .row(function, "to a removed one", issue(SHARED, Standing.REMOVED, 80), none)
                .row(function, "to the owner", issue(SHARED, Standing.HOSPITAL, 80), none)
                .row(
                        function,
                        "a short one",
                        issue(SHARED, Standing.RESEARCHER, 79),
                        "BadEnvelope: hospital | NotOwner: * | " + INACTIVE)
                .row(
                        function,
                        "of a replaced one",
                        issue(REPLACED, Standing.GRANTEE, 80),
                        "RecordWasReplaced: hospital | NotOwner: * | " + INACTIVE)
                .row(
                        function,
                        "two records for one member",
                        access.issueEnvelopes(
                                List.of(SHARED, EMERGENCY),
                                List.of(cast.address(Standing.DOCTOR)),
                                List.of(envelope(1))),
                        "BadBatch: *");
    }

    private RemoteFunctionCall<?> grant(List<byte[]> records, long until, String purpose) {
        return access.grantRoleAccessUntil(records, RESEARCHERS, number(until), purpose);
    }

    private RemoteFunctionCall<?> issue(byte[] record, Standing to, int length) {
        return access.issueEnvelopes(List.of(record), List.of(cast.address(to)), List.of(new byte[length]));
    }

    private static String owner(String error) {
        return error + ": hospital | NotOwner: *";
    }
}
