package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.AccessActs.ACCOUNTS;
import static org.xinglin.ledger.AccessActs.RECORDS;
import static org.xinglin.ledger.AccessActs.digest;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Done;

/**
 * Thousands of random acts on the embedded chain against a model: which are accepted, who may read what and when, whose
 * grants stand, who owns. Besides, the events are watched: only the owner of the moment changes grants, no nonce comes
 * twice, and nothing but an accepted offer moves a record.
 */
class MedicalAccessFuzzTest {
    private static final long SEED = 20_261_121;
    private static final int ACTS = 2_400;
    private static final int BURST = 39;
    private static final int JUMP = 1_500; // seconds, so that most grants end and emergencies are over in some bursts
    private static final int SAMPLE = 3;
    private static final int WORD = 64; // digits of one word of an answer

    private final Random random = new Random(SEED);
    private final AccessModel model = new AccessModel(new MemberModel());
    private final Map<Integer, Long> lastNonce = new HashMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private int refused;

    @Test
    void theContractDoesWhatTheModelDoes(@TempDir Path home) throws Exception {
        try (ManualChain chain = ManualChain.start(home)) {
            AccessActs acts = new AccessActs(chain, model, random);
            follow(chain.run(acts.enrolment()));
            follow(chain.run(acts.staff()));
            for (int sent = 0; sent < ACTS; ) {
                List<Act> burst = burst(acts, Math.min(1 + random.nextInt(BURST), ACTS - sent));
                List<Done> done = chain.run(burst);
                follow(done);
                compare(chain, done.getLast().time());
                sent += burst.size();
                chain.pass(random.nextInt(JUMP));
            }
        }
        assertThat(refused).as("refusals are tried, too").isBetween(ACTS / 5, ACTS * 7 / 10);
        assertThat(accepted.keySet())
                .as("kinds of acts that were accepted at least once: " + accepted)
                .contains("grant", "revoke", "accept", "replace", "break", "remove", "admit", "deny", "request", "log")
                .contains("open", "registerAll", "regrant", "destroy", "issue", "see", "bind", "object", "anchor");
    }

    private static List<Act> burst(AccessActs acts, int size) {
        List<Act> burst = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            burst.add(acts.next());
        }
        return burst;
    }

    private void follow(List<Done> all) {
        for (Done done : all) {
            Act act = done.act();
            Map<Integer, String> owners = owners();
            boolean accepts = act.effect().at(done.time());
            assertThat(done.receipt().isStatusOK())
                    .as("seed " + SEED + ": " + act.actor() + " would " + act.what() + " at " + done.time())
                    .isEqualTo(accepts);
            watch(done, owners);
            if (accepts) {
                accepted.merge(act.what().split(" ")[0], 1, Integer::sum);
            } else {
                refused++;
            }
        }
    }

    /** The promises, read from the events alone; the owners are those before the act. */
    private void watch(Done done, Map<Integer, String> owners) {
        TransactionReceipt receipt = done.receipt();
        String actor = done.act().actor();
        for (var granted : MedicalAccess.getAccessGrantedEvents(receipt)) {
            int record = record(granted.digest);
            assertThat(actor).isEqualTo(owners.getOrDefault(record, actor)); // a record that begins has none
            assertThat(granted.nonce.longValueExact()).isEqualTo(lastNonce.merge(record, 1L, Long::sum));
        }
        for (var granted : MedicalAccess.getRoleAccessGrantedEvents(receipt)) {
            int record = record(granted.digest);
            assertThat(actor).isEqualTo(owners.getOrDefault(record, actor)); // a record that begins has none
            assertThat(granted.nonce.longValueExact()).isEqualTo(lastNonce.merge(record, 1L, Long::sum));
        }
        for (var revoked : MedicalAccess.getAccessRevokedEvents(receipt)) {
            assertThat(actor).isIn(owners.get(record(revoked.digest)), "patient");
            assertThat(revoked.by).isEqualTo(receipt.getFrom());
        }
        var transfers = MedicalAccess.getOwnershipTransferredEvents(receipt);
        assertThat(transfers).hasSize(done.act().what().startsWith("accept") && receipt.isStatusOK() ? 1 : 0);
        boolean begins = List.of("register", "registerAll", "replace", "regrant")
                .contains(done.act().what().split(" ")[0]);
        if (transfers.isEmpty() && !begins) {
            assertThat(owners()).isEqualTo(owners);
        }
    }

    private Map<Integer, String> owners() {
        Map<Integer, String> owners = new TreeMap<>();
        for (int record = 0; record < RECORDS; record++) {
            String owner = model.ownerOf(record);
            if (owner != null) {
                owners.put(record, owner);
            }
        }
        return owners;
    }

    private static int record(byte[] digest) {
        for (int record = 0; record < RECORDS; record++) {
            if (Arrays.equals(digest, digest(record))) {
                return record;
            }
        }
        throw new AssertionError("an event of an unknown record");
    }

    /** Who may read: every account on every record. Owners and grants: of every third record, others each time. */
    private void compare(ManualChain chain, long time) throws IOException {
        MedicalAccess access = chain.contracts().access();
        List<RemoteFunctionCall<?>> questions = new ArrayList<>();
        List<BigInteger> answers = new ArrayList<>();
        List<String> what = new ArrayList<>();
        int chosen = random.nextInt(SAMPLE);
        for (int record = 0; record < RECORDS; record++) {
            for (String account : ACCOUNTS) {
                questions.add(access.checkAccess(chain.address(account), digest(record)));
                answers.add(model.mayRead(account, record, time) ? BigInteger.ONE : BigInteger.ZERO);
                what.add(account + " may read " + record);
            }
            if (record % SAMPLE == chosen) {
                ownerAndGrants(chain, record, questions, answers, what);
            }
        }
        List<String> found = chain.ask(access, questions);
        for (int i = 0; i < answers.size(); i++) {
            BigInteger first = Numeric.toBigInt(found.get(i).substring(2, 2 + WORD));
            assertThat(first)
                    .as("seed " + SEED + ", " + what.get(i) + " at " + time)
                    .isEqualTo(answers.get(i));
        }
    }

    private void ownerAndGrants(
            ManualChain chain,
            int record,
            List<RemoteFunctionCall<?>> questions,
            List<BigInteger> answers,
            List<String> what) {
        MedicalAccess access = chain.contracts().access();
        String owner = model.ownerOf(record);
        questions.add(access.cidToOwner(digest(record)));
        answers.add(owner == null ? BigInteger.ZERO : Numeric.toBigInt(chain.address(owner)));
        what.add("the owner of " + record);
        for (String account : ACCOUNTS) {
            questions.add(access.grantOf(digest(record), chain.address(account)));
            answers.add(BigInteger.valueOf(model.grantOf(account, record)));
            what.add("the grant of " + record + " to " + account);
        }
    }
}
