package org.xinglin.ledger;

import static org.xinglin.ledger.AccessActs.NOBODY;
import static org.xinglin.ledger.AccessActs.RAW;
import static org.xinglin.ledger.AccessActs.digest;
import static org.xinglin.ledger.AccessActs.subject;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Effect;

/** Random acts of {@link CareModel}. */
final class CareActs {
    private static final int KINDS = 8;
    private static final int PATIENTS = 3;

    private final ManualChain chain;
    private final AccessActs acts;
    private final AccessModel model;
    private final CareModel care;
    private final Random random;
    private final MedicalAccess access;

    CareActs(ManualChain chain, AccessActs acts, AccessModel model, Random random) {
        this.chain = chain;
        this.acts = acts;
        this.model = model;
        this.random = random;
        care = new CareModel(model);
        access = chain.contracts().access();
    }

    Act next(int record, String anybody) {
        return switch (random.nextInt(KINDS)) {
            case 0 -> registration();
            case 1 -> random.nextInt(3) == 0 ? destruction(record) : replacement(record, anybody);
            case 2, 3 -> issue(record, anybody);
            case 4 -> acknowledgement(record, anybody);
            case 5 -> binding(anybody);
            case 6 -> patientsRevocation(record, anybody);
            default -> anchor(anybody);
        };
    }

    private Act registration() {
        String by = random.nextBoolean() ? "hospital" : "other hospital";
        List<Integer> which = List.of(random.nextInt(AccessActs.RECORDS), random.nextInt(AccessActs.RECORDS));
        return act(
                "registerAll " + which,
                by,
                access.registerRecordBatch(
                        which.stream().map(AccessActs::digest).toList(),
                        Collections.nCopies(2, RAW),
                        Collections.nCopies(2, number(1)),
                        which.stream().map(one -> bytes(subject(one))).toList(),
                        which.stream().map(one -> acts.signature(by, one)).toList()),
                time -> care.registerAll(
                        by, which, which.stream().map(AccessActs::subject).toList()));
    }

    private Act replacement(int record, String anybody) {
        String by = acts.owner(record);
        String grantee = acts.oneOf(model.granteesOf(record), anybody);
        int fresh = random.nextInt(AccessActs.RECORDS);
        return act(
                "regrant " + record + " by " + fresh,
                by,
                access.replaceRecordAndGrant(
                        digest(record),
                        digest(fresh),
                        RAW,
                        acts.signature(by, fresh),
                        List.of(chain.address(grantee)),
                        List.of(number(0)),
                        List.of("study"),
                        List.of(envelope(1))),
                time -> care.replaceAndGrant(by, record, fresh, grantee, time));
    }

    private Act destruction(int record) {
        String by = acts.owner(record);
        return act(
                "destroy " + record,
                by,
                access.destroyRecord(List.of(digest(record))),
                time -> care.destroy(by, List.of(record)));
    }

    private Act issue(int record, String anybody) {
        String by = acts.owner(record);
        String grantee = random.nextBoolean() ? "own doctor" : anybody;
        return act(
                "issue " + record + " to " + grantee,
                by,
                access.issueEnvelopes(List.of(digest(record)), List.of(chain.address(grantee)), List.of(envelope(1))),
                time -> care.issue(by, record, grantee, time));
    }

    private Act acknowledgement(int record, String anybody) {
        String by = acts.owner(record);
        String doctor = acts.oneOf(care.unseen(record), anybody);
        return act(
                "see the emergency of " + doctor,
                by,
                access.acknowledgeEmergency(digest(record), chain.address(doctor)),
                time -> care.acknowledge(by, record, doctor));
    }

    private Act binding(String anybody) {
        String by = random.nextInt(4) == 0 ? anybody : "hospital";
        String subject = subject(random.nextInt(PATIENTS));
        String patient = random.nextInt(4) == 0 ? anybody : "patient";
        boolean back = random.nextInt(6) == 0;
        return act(
                "bind " + patient,
                by,
                access.bindPatient(bytes(subject), back ? NOBODY : chain.address(patient)),
                time -> model.members().bind(by, subject, back ? null : patient));
    }

    private Act patientsRevocation(int record, String anybody) {
        String grantee = acts.oneOf(model.granteesOf(record), anybody);
        return act(
                "object to " + grantee + " on " + record,
                "patient",
                access.revokeAccess(digest(record), chain.address(grantee)),
                time -> model.revoke("patient", record, grantee, time));
    }

    private Act anchor(String by) {
        long entries = random.nextInt(50);
        return act(
                "anchor " + entries,
                by,
                access.anchorAudit(number(entries), bytes("head")),
                time -> care.anchor(by, entries));
    }

    private Act act(String what, String by, RemoteFunctionCall<?> call, Effect effect) {
        return new Act(what, by, access, call, effect);
    }
}
