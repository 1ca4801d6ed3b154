package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;

/** The part of the table of gas about roles, batches, patients, tombstones and logs. */
final class AccessGas {
    private static final String HOSPITAL = "hospital";
    private static final String DOCTOR = "doctor";
    private static final String PATIENT = "patient";
    private static final BigInteger RAW = number(0x55);
    private static final BigInteger DOCTORS = number(Role.DOCTOR.code());
    private static final int BATCH = 10;

    private final ManualChain chain;
    private final GasMeter meter;
    private final MedicalAccess access;

    AccessGas(ManualChain chain, GasMeter meter) {
        this.chain = chain;
        this.meter = meter;
        access = chain.contracts().access();
    }

    void measure() throws Failed {
        batches();
        roles();
        emergencies();
        patients();
        tombstones();
        shows("anchorAudit", "the first", DOCTOR, access.anchorAudit(number(10), bytes("head")));
        shows("anchorAudit", "another", DOCTOR, access.anchorAudit(number(20), bytes("head")));
    }

    private void batches() throws Failed {
        List<String> words = words("together ");
        shows("registerRecordBatch", BATCH + " records", HOSPITAL, registration(words));
        meter.needs(HOSPITAL, access, access.grantAccess(bytes(words.getFirst()), chain.address(DOCTOR)));
        shows(
                "replaceRecordAndGrant",
                "for one member",
                HOSPITAL,
                access.replaceRecordAndGrant(
                        bytes(words.getFirst()),
                        bytes("anew"),
                        RAW,
                        signature("anew"),
                        List.of(chain.address(DOCTOR)),
                        List.of(number(0)),
                        List.of("TREAT"),
                        List.of(envelope(1))));
    }

    private void roles() throws Failed {
        List<byte[]> records = digests(words("together ").subList(1, BATCH));
        BigInteger until = number(chain.now() + 86_400);
        shows("grantRoleAccessUntil", "one record", HOSPITAL, role(records.subList(0, 1), until));
        shows("grantRoleAccessUntil", records.size() + " records", HOSPITAL, role(records, until));
        List<byte[]> one = records.subList(0, 1);
        shows("issueEnvelopes", "one", HOSPITAL, envelopes(one));
        shows("issueEnvelopes", records.size() + " records", HOSPITAL, envelopes(records));
    }

    private void emergencies() throws Failed {
        byte[] record = bytes("together 1");
        meter.needs(DOCTOR, access, access.breakGlass(record, "unconscious patient."));
        shows("acknowledgeEmergency", "", HOSPITAL, access.acknowledgeEmergency(record, chain.address(DOCTOR)));
    }

    private void patients() throws Failed {
        Consortium members = chain.contracts().consortium();
        BigInteger patients = number(Role.PATIENT.code());
        String hospital = chain.address(HOSPITAL);
        meter.needs(
                PATIENT, members, members.registerUnder(hospital, patients, "P", bytes("key"), "", Words.keyProof()));
        shows("bindPatient", "the first", HOSPITAL, access.bindPatient(bytes("subject"), chain.address(PATIENT)));
        shows("revokeRoleAccess", "by the patient", PATIENT, access.revokeRoleAccess(bytes("together 1"), DOCTORS));
    }

    private void tombstones() throws Failed {
        List<byte[]> records = digests(words("together "));
        shows("destroyRecord", "one", HOSPITAL, access.destroyRecord(records.subList(0, 1)));
        shows("destroyRecord", (BATCH - 1) + " records", HOSPITAL, access.destroyRecord(records.subList(1, BATCH)));
    }

    private void shows(String function, String with, String actor, RemoteFunctionCall<?> call) throws Failed {
        meter.shows(function, with, actor, access, call);
    }

    private RemoteFunctionCall<?> registration(List<String> words) {
        return access.registerRecordBatch(
                digests(words),
                Collections.nCopies(BATCH, RAW),
                Collections.nCopies(BATCH, number(1)),
                Collections.nCopies(BATCH, bytes("subject")),
                words.stream().map(this::signature).toList());
    }

    private RemoteFunctionCall<?> role(List<byte[]> records, BigInteger until) {
        return access.grantRoleAccessUntil(records, DOCTORS, until, "TREAT");
    }

    private RemoteFunctionCall<?> envelopes(List<byte[]> records) {
        int count = records.size();
        return access.issueEnvelopes(
                records, Collections.nCopies(count, chain.address(DOCTOR)), Collections.nCopies(count, envelope(1)));
    }

    private byte[] signature(String word) {
        return Cast.signature(chain.signer(HOSPITAL), chain.contracts().addresses(), bytes(word));
    }

    private static List<byte[]> digests(List<String> words) {
        return words.stream().map(Words::bytes).toList();
    }

    private static List<String> words(String beginning) {
        return IntStream.range(0, BATCH).mapToObj(i -> beginning + i).toList();
    }
}
