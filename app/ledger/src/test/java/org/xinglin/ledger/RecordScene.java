package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.chain.ChainException;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;

/** Records in every state that a right may depend on, and the calls on them. */
record RecordScene(Cast cast, MedicalAccess access) {
    static final BigInteger RAW = number(0x55);
    static final BigInteger RESEARCHERS = number(Role.RESEARCHER.code());
    static final byte[] ZERO = new byte[32];
    static final String NOBODY = "0x" + "0".repeat(40);

    static final byte[] RECORD = bytes("granted to the grantee, asked for by the patient");
    static final byte[] SHARED = bytes("open to all researchers");
    static final byte[] OFFERED = bytes("offered to the other hospital");
    static final byte[] REPLACED = bytes("replaced, granted to the grantee");
    static final byte[] LEFT = bytes("owned by the removed hospital, granted to the grantee");
    static final byte[] DESTROYED = bytes("destroyed, granted to the grantee, offered to the other hospital");
    static final byte[] ABOUT = bytes("about the patient, granted to the grantee and open to all researchers");
    static final byte[] EMERGENCY = bytes("opened by the doctor in an emergency");
    static final byte[] UNKNOWN = bytes("never registered");

    static RecordScene start(Path home) throws IOException, ChainException, Failed {
        Cast cast = Cast.start(home);
        MedicalAccess access = cast.access();
        RecordScene scene = new RecordScene(cast, access);
        for (byte[] record : List.of(RECORD, SHARED, OFFERED, REPLACED)) {
            cast.record(Standing.HOSPITAL, record);
        }
        cast.record(Standing.REMOVED, LEFT);
        cast.does(Standing.HOSPITAL, access, scene.grant(RECORD, cast.address(Standing.GRANTEE)));
        cast.does(Standing.HOSPITAL, access, scene.grant(REPLACED, cast.address(Standing.GRANTEE)));
        cast.does(Standing.REMOVED, access, scene.grant(LEFT, cast.address(Standing.GRANTEE)));
        cast.does(Standing.PATIENT, access, access.requestAccess(RECORD, "mine"));
        cast.does(Standing.HOSPITAL, access, access.grantRoleAccess(SHARED, RESEARCHERS));
        cast.does(Standing.HOSPITAL, access, access.transferOwnership(OFFERED, cast.address(Standing.OTHER_HOSPITAL)));
        cast.does(Standing.HOSPITAL, access, scene.replacement(Standing.HOSPITAL, REPLACED, bytes("fresh")));
        scene.sensitive();
        cast.dismiss();
        return scene;
    }

    private void sensitive() throws Failed {
        byte[] patient = bytes("patient");
        for (byte[] record : List.of(DESTROYED, EMERGENCY)) {
            cast.record(Standing.HOSPITAL, record);
        }
        cast.record(Standing.HOSPITAL, ABOUT, patient);
        cast.does(Standing.HOSPITAL, access, access.bindPatient(patient, cast.address(Standing.PATIENT)));
        cast.does(Standing.HOSPITAL, access, grant(ABOUT, cast.address(Standing.GRANTEE)));
        cast.does(Standing.HOSPITAL, access, access.grantRoleAccess(ABOUT, RESEARCHERS));
        cast.does(Standing.DOCTOR, access, access.breakGlass(EMERGENCY, "in need"));
        cast.does(Standing.HOSPITAL, access, grant(DESTROYED, cast.address(Standing.GRANTEE)));
        cast.does(Standing.HOSPITAL, access, offer(DESTROYED, cast.address(Standing.OTHER_HOSPITAL)));
        cast.does(Standing.HOSPITAL, access, access.destroyRecord(List.of(DESTROYED)));
    }

    RemoteFunctionCall<?> registration(byte[] record, BigInteger codec, byte[] signature) {
        return access.registerRecord(record, codec, number(1), bytes("subject"), signature);
    }

    RemoteFunctionCall<?> replacement(Standing signer, byte[] old, byte[] fresh) {
        return access.replaceRecord(old, fresh, RAW, cast.signature(signer, fresh));
    }

    RemoteFunctionCall<?> grant(byte[] record, String grantee) {
        return access.grantAccess(record, grantee);
    }

    RemoteFunctionCall<?> until(long end, String purpose, int length) {
        return access.grantAccessUntil(RECORD, cast.address(Standing.DOCTOR), number(end), purpose, new byte[length]);
    }

    RemoteFunctionCall<?> offer(byte[] record, String to) {
        return access.transferOwnership(record, to);
    }
}
