package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Effect;

/** Random acts on MedicalAccess, each with what it must do to the model. */
final class AccessActs {
    static final List<String> ACCOUNTS = List.of(
            "administrator", "hospital", "other hospital", "own doctor", "free doctor", "researcher", "patient");
    static final int RECORDS = 24;
    static final BigInteger RAW = number(0x55);
    static final String NOBODY = "0x" + "0".repeat(40);
    private static final int KINDS = 41;

    private final ManualChain chain;
    private final AccessModel model;
    private final Random random;
    private final Consortium consortium;
    private final MedicalAccess access;
    private final CareActs care;

    AccessActs(ManualChain chain, AccessModel model, Random random) {
        this.chain = chain;
        this.model = model;
        this.random = random;
        consortium = chain.contracts().consortium();
        access = chain.contracts().access();
        care = new CareActs(chain, this, model, random);
    }

    /** Enrolment, as the first block has it. */
    List<Act> enrolment() {
        return List.of(
                joins("hospital", Role.HOSPITAL),
                joins("other hospital", Role.HOSPITAL),
                joins("free doctor", Role.DOCTOR),
                joins("researcher", Role.RESEARCHER));
    }

    /** Those under a hospital, which must be there before. */
    List<Act> staff() {
        return List.of(joinsUnder("own doctor", Role.DOCTOR), joinsUnder("patient", Role.PATIENT));
    }

    private Act joinsUnder(String account, Role role) {
        BigInteger code = number(role.code());
        return new Act(
                "join",
                account,
                consortium,
                consortium.registerUnder(chain.address("hospital"), code, account, bytes("key"), "", Words.keyProof()),
                time -> {
                    model.members().join(account, role, "hospital");
                    return true;
                });
    }

    Act next() {
        int record = record();
        String anybody = anybody();
        return switch (random.nextInt(KINDS)) {
            case 0 -> random.nextBoolean() ? removal(anybody) : grant(record, anybody);
            case 1, 2 -> admission(oneOf(model.members().removed(), anybody));
            case 3 -> registration(random.nextInt(RECORDS));
            case 4 -> random.nextBoolean() ? replacement(record) : registration(random.nextInt(RECORDS));
            case 5, 6, 7, 8, 9, 10, 11, 12 -> grant(record, anybody);
            case 13 -> batch(record, anybody);
            case 14, 15, 16, 17 -> revocation(record, oneOf(model.granteesOf(record), anybody));
            case 18, 19, 20 -> role(record);
            case 21, 22 -> request(record);
            case 23, 24 -> denial(record, oneOf(model.requestersOf(record), anybody));
            case 25 -> emergency(record);
            case 26 -> logging(record);
            case 27, 28 -> offer(record, anybody);
            case 29, 30, 31, 32, 33, 34, 35, 36, 37 -> care.next(record, anybody);
            default -> acceptance(record, anybody);
        };
    }

    private Act removal(String account) {
        String by = random.nextInt(3) == 0 ? anybody() : "administrator";
        return onConsortium(
                "remove",
                by,
                consortium.remove(chain.address(account)),
                time -> model.members().remove(by, account));
    }

    private Act admission(String account) {
        String by = random.nextInt(6) == 0 ? anybody() : "administrator";
        return onConsortium(
                "admit",
                by,
                consortium.admit(chain.address(account)),
                time -> model.members().admit(by, account));
    }

    private Act registration(int record) {
        String by = random.nextInt(6) == 0 ? anybody() : random.nextBoolean() ? "hospital" : "other hospital";
        byte[] signature = signature(by, record);
        return act(
                "register",
                by,
                access.registerRecord(digest(record), RAW, number(1), bytes(subject(record)), signature),
                time -> model.register(by, record, subject(record)));
    }

    private Act replacement(int record) {
        String by = owner(record);
        int fresh = random.nextInt(RECORDS);
        return act(
                "replace by " + fresh,
                by,
                access.replaceRecord(digest(record), digest(fresh), RAW, signature(by, fresh)),
                time -> model.replace(by, record, fresh));
    }

    private Act grant(int record, String grantee) {
        String by = owner(record);
        if (random.nextInt(3) == 0) {
            return act(
                    "grant " + record + " to " + grantee,
                    by,
                    access.grantAccess(digest(record), chain.address(grantee)),
                    time -> model.grant(by, List.of(record), grantee, 0, time));
        }
        long until = chain.now() + random.nextInt(4_000) - 200;
        return act(
                "grant " + record + " to " + grantee + " until " + until,
                by,
                access.grantAccessUntil(digest(record), chain.address(grantee), number(until), "study", envelope(1)),
                time -> model.grant(by, List.of(record), grantee, until, time));
    }

    private Act batch(int record, String grantee) {
        String by = owner(record);
        int second = record();
        return act(
                "grant " + record + " and " + second + " to " + grantee,
                by,
                access.grantAccessBatch(
                        List.of(digest(record), digest(second)),
                        List.of(chain.address(grantee), chain.address(grantee)),
                        number(0),
                        "",
                        List.of(envelope(1), envelope(2))),
                time -> model.grant(by, List.of(record, second), grantee, 0, time));
    }

    private Act revocation(int record, String grantee) {
        String by = owner(record);
        return act(
                "revoke " + record + " from " + grantee,
                by,
                access.revokeAccess(digest(record), chain.address(grantee)),
                time -> model.revoke(by, record, grantee, time));
    }

    private Act role(int record) {
        String by = owner(record);
        Role role = random.nextBoolean() ? Role.DOCTOR : Role.RESEARCHER;
        BigInteger code = number(role.code());
        long until = chain.now() + random.nextInt(4_000) - 200;
        return switch (random.nextInt(6)) {
            case 0 ->
                act(
                        "grant role",
                        by,
                        access.grantRoleAccess(digest(record), code),
                        time -> model.grantRole(by, List.of(record), role, 0, time));
            case 1, 2, 3 ->
                act(
                        "open " + record + " to " + role + " until " + until,
                        by,
                        access.grantRoleAccessUntil(List.of(digest(record)), code, number(until), "study"),
                        time -> model.grantRole(by, List.of(record), role, until, time));
            default ->
                act(
                        "revoke role",
                        by,
                        access.revokeRoleAccess(digest(record), code),
                        time -> model.revokeRole(by, record, role));
        };
    }

    private Act request(int record) {
        String by = anybody();
        return act(
                "request " + record,
                by,
                access.requestAccess(digest(record), "study"),
                time -> model.request(by, record, time));
    }

    private Act denial(int record, String requester) {
        String by = owner(record);
        return act(
                "deny " + record + " to " + requester,
                by,
                access.denyRequest(digest(record), chain.address(requester), "no need"),
                time -> model.deny(by, record, requester));
    }

    private Act emergency(int record) {
        String by = random.nextBoolean() ? "own doctor" : anybody();
        return act(
                "break the glass of " + record,
                by,
                access.breakGlass(digest(record), "in need"),
                time -> model.breakGlass(by, record, time));
    }

    private Act logging(int record) {
        String by = anybody();
        return act(
                "log a reading of " + record,
                by,
                access.logAccess(digest(record)),
                time -> model.mayRead(by, record, time));
    }

    private Act offer(int record, String to) {
        String by = owner(record);
        boolean back = random.nextInt(5) == 0;
        return act(
                "offer " + record + " to " + (back ? "nobody" : to),
                by,
                access.transferOwnership(digest(record), back ? NOBODY : chain.address(to)),
                time -> model.offer(by, record, back ? null : to));
    }

    private Act acceptance(int record, String anybody) {
        String offered = model.offeredTo(record);
        String by = offered == null ? anybody : offered;
        return act("accept " + record, by, access.acceptOwnership(digest(record)), time -> model.accept(by, record));
    }

    private Act joins(String account, Role role) {
        RemoteFunctionCall<?> call =
                consortium.register(number(role.code()), account, bytes("key"), "", Words.keyProof());
        return onConsortium("join", account, call, time -> {
            model.members().join(account, role, null);
            return true;
        });
    }

    private Act act(String what, String by, RemoteFunctionCall<?> call, Effect effect) {
        return new Act(what, by, access, call, effect);
    }

    private Act onConsortium(String what, String by, RemoteFunctionCall<?> call, Effect effect) {
        return new Act(what, by, consortium, call, effect);
    }

    /** Mostly the owner, so that much is accepted; else whoever comes. */
    String owner(int record) {
        String owner = model.ownerOf(record);
        return owner == null || random.nextInt(8) == 0 ? anybody() : owner;
    }

    /** Mostly one on which something can be done. */
    private int record() {
        List<Integer> current = model.current();
        boolean any = current.isEmpty() || random.nextInt(8) == 0;
        return any ? random.nextInt(RECORDS) : current.get(random.nextInt(current.size()));
    }

    /** Mostly one of those for whom the act makes sense. */
    String oneOf(List<String> likely, String anybody) {
        return likely.isEmpty() || random.nextInt(5) == 0 ? anybody : likely.get(random.nextInt(likely.size()));
    }

    private String anybody() {
        return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    }

    /** Three patients. */
    static String subject(int record) {
        return "subject " + record % 3;
    }

    static byte[] digest(int record) {
        return bytes("record " + record);
    }

    byte[] signature(String by, int record) {
        return Cast.signature(chain.signer(by), chain.contracts().addresses(), digest(record));
    }
}
