package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.RecordScene.LEFT;
import static org.xinglin.ledger.RecordScene.NOBODY;
import static org.xinglin.ledger.RecordScene.OFFERED;
import static org.xinglin.ledger.RecordScene.RAW;
import static org.xinglin.ledger.RecordScene.RECORD;
import static org.xinglin.ledger.RecordScene.REPLACED;
import static org.xinglin.ledger.RecordScene.RESEARCHERS;
import static org.xinglin.ledger.RecordScene.SHARED;
import static org.xinglin.ledger.RecordScene.UNKNOWN;
import static org.xinglin.ledger.RecordScene.ZERO;
import static org.xinglin.ledger.Standing.DOCTOR;
import static org.xinglin.ledger.Standing.GRANTEE;
import static org.xinglin.ledger.Standing.HOSPITAL;
import static org.xinglin.ledger.Standing.OTHER_HOSPITAL;
import static org.xinglin.ledger.Standing.PATIENT;
import static org.xinglin.ledger.Standing.PENDING;
import static org.xinglin.ledger.Standing.REMOVED;
import static org.xinglin.ledger.Standing.STRANGER;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;

/** Who may call what of the contract MedicalAccess. */
class MedicalAccessRightsTest {
    private static final BigInteger DOCTORS = number(Role.DOCTOR.code());
    private static final String OWNER = "yes: hospital | NotOwner: *";
    private static final String INACTIVE = "NotActive: administrator, pending, removed, orphan, stranger";

    private static RecordScene scene;
    private static Cast cast;
    private static MedicalAccess access;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        scene = RecordScene.start(home);
        cast = scene.cast();
        access = scene.access();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @TestFactory
    Stream<DynamicTest> whoMayAndWhoMayNot() throws IOException {
        RightsTable table = new RightsTable("MedicalAccess", access, cast);
        registration(table);
        replacement(table);
        grants(table);
        sealedGrants(table);
        revocations(table);
        roles(table);
        requests(table);
        readings(table);
        HandoverRows.addTo(table, scene);
        BatchRows.addTo(table, scene);
        RoleRows.addTo(table, scene);
        TombstoneRows.addTo(table, scene);
        PatientRows.addTo(table, scene);
        return table.tests();
    }

    private static void registration(RightsTable table) {
        table.row(
                        "registerRecord",
                        "signed by the caller",
                        caller -> scene.registration(UNKNOWN, RAW, cast.signature(caller, UNKNOWN)),
                        "yes: hospital, other hospital | NotHospital: *")
                .row(
                        "registerRecord",
                        "copied from the hospital",
                        scene.registration(UNKNOWN, RAW, cast.signature(HOSPITAL, UNKNOWN)),
                        "yes: hospital | BadSignature: other hospital | NotHospital: *")
                .row(
                        "registerRecord",
                        "registered before",
                        caller -> scene.registration(RECORD, RAW, cast.signature(caller, RECORD)),
                        "AlreadyRegistered: hospital, other hospital | NotHospital: *")
                .row(
                        "registerRecord",
                        "without a digest",
                        caller -> scene.registration(ZERO, RAW, cast.signature(caller, ZERO)),
                        "ZeroDigest: hospital, other hospital | NotHospital: *")
                .row(
                        "registerRecord",
                        "of an unknown codec",
                        caller -> scene.registration(UNKNOWN, number(0x71), cast.signature(caller, UNKNOWN)),
                        "BadCodec: hospital, other hospital | NotHospital: *");
    }

    private static void replacement(RightsTable table) {
        table.row("replaceRecord", "by a new one", caller -> scene.replacement(caller, RECORD, UNKNOWN), OWNER)
                .row(
                        "replaceRecord",
                        "signed by another",
                        scene.replacement(OTHER_HOSPITAL, RECORD, UNKNOWN),
                        "BadSignature: hospital | NotOwner: *")
                .row(
                        "replaceRecord",
                        "by a registered one",
                        caller -> scene.replacement(caller, RECORD, SHARED),
                        "AlreadyRegistered: hospital | NotOwner: *")
                .row(
                        "replaceRecord",
                        "a second time",
                        caller -> scene.replacement(caller, REPLACED, UNKNOWN),
                        "RecordWasReplaced: hospital | NotOwner: *")
                .row(
                        "replaceRecord",
                        "of a removed owner",
                        caller -> scene.replacement(caller, LEFT, UNKNOWN),
                        "NotActive: removed | NotOwner: *")
                .row(
                        "replaceRecord",
                        "never registered",
                        caller -> scene.replacement(caller, UNKNOWN, SHARED),
                        missing());
    }

    private static void grants(RightsTable table) {
        String patient = cast.address(PATIENT);
        table.row("grantAccess", "to a patient", access.grantAccess(RECORD, patient), OWNER)
                .row("grantAccess", "once more", access.grantAccess(RECORD, cast.address(GRANTEE)), OWNER)
                .row("grantAccess", "to nobody", access.grantAccess(RECORD, NOBODY), owner("ZeroAddress"))
                .row(
                        "grantAccess",
                        "to its owner",
                        scene.grant(RECORD, cast.address(HOSPITAL)),
                        owner("AlreadyGranted"))
                .row("grantAccess", "to a stranger", scene.grant(RECORD, cast.address(STRANGER)), owner("NotActive"))
                .row("grantAccess", "to a pending one", scene.grant(RECORD, cast.address(PENDING)), owner("NotActive"))
                .row("grantAccess", "to a removed one", scene.grant(RECORD, cast.address(REMOVED)), owner("NotActive"))
                .row(
                        "grantAccess",
                        "of a removed owner",
                        scene.grant(LEFT, patient),
                        "NotActive: removed | NotOwner: *")
                .row("grantAccess", "on a replaced one", scene.grant(REPLACED, patient), owner("RecordWasReplaced"))
                .row("grantAccess", "never registered", scene.grant(UNKNOWN, patient), missing())
                .row("grantAccess", "without a digest", scene.grant(ZERO, patient), "ZeroDigest: *");
    }

    private static void sealedGrants(RightsTable table) {
        List<String> doctors = List.of(cast.address(DOCTOR), cast.address(DOCTOR));
        List<byte[]> envelopes = List.of(envelope(1), envelope(2));
        BigInteger never = number(0);
        table.row("grantAccessUntil", "without end", scene.until(0, "study", 80), OWNER)
                .row("grantAccessUntil", "until long ago", scene.until(1, "study", 80), owner("ExpiryInPast"))
                .row("grantAccessUntil", "a long purpose", scene.until(0, "x".repeat(65), 80), owner("BadPurpose"))
                .row("grantAccessUntil", "a short envelope", scene.until(0, "study", 79), "BadEnvelope: *")
                .row(
                        "grantAccessBatch",
                        "of its own records",
                        access.grantAccessBatch(List.of(RECORD, SHARED), doctors, never, "", envelopes),
                        OWNER)
                .row(
                        "grantAccessBatch",
                        "one of another's",
                        access.grantAccessBatch(List.of(RECORD, LEFT), doctors, never, "", envelopes),
                        "NotOwner: *")
                .row(
                        "grantAccessBatch",
                        "of nothing",
                        access.grantAccessBatch(List.of(), List.of(), never, "", List.of()),
                        "BadBatch: *")
                .row(
                        "grantAccessBatch",
                        "of two records for one doctor",
                        access.grantAccessBatch(
                                List.of(RECORD, SHARED), List.of(doctors.getFirst()), never, "", envelopes),
                        "BadBatch: *");
    }

    private static void revocations(RightsTable table) {
        String grantee = cast.address(GRANTEE);
        table.row("revokeAccess", "of the grantee", access.revokeAccess(RECORD, grantee), OWNER)
                .row("revokeAccess", "of nobody", access.revokeAccess(RECORD, NOBODY), owner("NotGranted"))
                .row(
                        "revokeAccess",
                        "where none was granted",
                        access.revokeAccess(RECORD, cast.address(DOCTOR)),
                        owner("NotGranted"))
                .row(
                        "revokeAccess",
                        "of a removed owner",
                        access.revokeAccess(LEFT, grantee),
                        "yes: removed | NotOwner: *")
                .row("revokeAccess", "never registered", access.revokeAccess(UNKNOWN, grantee), missing());
    }

    private static void roles(RightsTable table) {
        table.row("grantRoleAccess", "doctors", access.grantRoleAccess(RECORD, DOCTORS), OWNER)
                .row("grantRoleAccess", "no role", access.grantRoleAccess(RECORD, number(0)), "BadRole: *")
                .row(
                        "grantRoleAccess",
                        "of a removed owner",
                        access.grantRoleAccess(LEFT, DOCTORS),
                        "NotActive: removed | NotOwner: *")
                .row(
                        "grantRoleAccess",
                        "on a replaced one",
                        access.grantRoleAccess(REPLACED, DOCTORS),
                        owner("RecordWasReplaced"))
                .row("revokeRoleAccess", "researchers", access.revokeRoleAccess(SHARED, RESEARCHERS), OWNER)
                .row("revokeRoleAccess", "doctors", access.revokeRoleAccess(SHARED, DOCTORS), owner("NotGranted"))
                .row("revokeRoleAccess", "no role", access.revokeRoleAccess(SHARED, number(0)), owner("NotGranted"));
    }

    private static void requests(RightsTable table) {
        String patient = cast.address(PATIENT);
        String asked = "AlreadyGranted: hospital, grantee | AlreadyRequested: patient | yes: * | " + INACTIVE;
        table.row("requestAccess", "of one granted and asked for", access.requestAccess(RECORD, "study"), asked)
                .row(
                        "requestAccess",
                        "of one open to a role, for the key",
                        access.requestAccess(SHARED, "study"),
                        "AlreadyGranted: hospital | yes: * | " + INACTIVE)
                .row(
                        "requestAccess",
                        "with a long purpose",
                        access.requestAccess(RECORD, "x".repeat(65)),
                        "BadPurpose: * | " + INACTIVE)
                .row("requestAccess", "of a replaced one", access.requestAccess(REPLACED, ""), "RecordWasReplaced: *")
                .row("requestAccess", "never registered", access.requestAccess(UNKNOWN, ""), missing())
                .row("denyRequest", "the patient's", access.denyRequest(RECORD, patient, "no"), OWNER)
                .row(
                        "denyRequest",
                        "at length",
                        access.denyRequest(RECORD, patient, "x".repeat(65)),
                        owner("BadReason"))
                .row("denyRequest", "never made", access.denyRequest(SHARED, patient, "no"), owner("NotRequested"))
                .row("denyRequest", "never registered", access.denyRequest(UNKNOWN, patient, "no"), missing());
    }

    private static void readings(RightsTable table) {
        table.row("breakGlass", "in need", access.breakGlass(RECORD, "in need"), "yes: doctor, grantee | NotDoctor: *")
                .row(
                        "breakGlass",
                        "without a reason",
                        access.breakGlass(RECORD, ""),
                        "BadReason: doctor, grantee | NotDoctor: *")
                .row("breakGlass", "on a replaced one", access.breakGlass(REPLACED, "x"), "RecordWasReplaced: *")
                .row("breakGlass", "never registered", access.breakGlass(UNKNOWN, "x"), missing())
                .row("logAccess", "granted", access.logAccess(RECORD), "yes: hospital, grantee | NotGranted: *")
                .row(
                        "logAccess",
                        "open to a role",
                        access.logAccess(SHARED),
                        "yes: hospital, researcher | NotGranted: *")
                .row("logAccess", "offered", access.logAccess(OFFERED), "yes: hospital | NotGranted: *")
                .row("logAccess", "replaced", access.logAccess(REPLACED), "yes: hospital | NotGranted: *")
                .row("logAccess", "of a removed owner", access.logAccess(LEFT), "yes: grantee | NotGranted: *")
                .row("logAccess", "never registered", access.logAccess(UNKNOWN), missing());
    }

    @Test
    void whatANewOwnerWasGrantedOrAskedForDoesNotOutliveItsOwnership() throws Failed {
        byte[] record = bytes("there and back");
        cast.record(HOSPITAL, record);
        cast.does(DOCTOR, access, access.requestAccess(record, "to have it"));
        cast.does(DOCTOR, access, access.breakGlass(record, "at once"));
        cast.does(HOSPITAL, access, scene.offer(record, cast.address(DOCTOR)));
        cast.does(DOCTOR, access, access.acceptOwnership(record));
        cast.does(DOCTOR, access, scene.offer(record, cast.address(HOSPITAL)));
        cast.does(HOSPITAL, access, access.acceptOwnership(record));
        Actor reader = cast.of(HOSPITAL);
        assertThat(reader.sees(access, access.checkAccess(cast.address(DOCTOR), record)))
                .isFalse();
        assertThat(reader.sees(access, access.isRequested(record, cast.address(DOCTOR))))
                .isFalse();
    }

    private static String owner(String error) {
        return error + ": hospital | NotOwner: *";
    }

    private static String missing() {
        return "NotRegistered: *";
    }
}
