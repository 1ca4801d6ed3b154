package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.TrainingActs.HOSPITALS;
import static org.xinglin.ledger.TrainingActs.TASKS;
import static org.xinglin.ledger.TrainingActs.id;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Done;
import org.xinglin.ledger.TrainingModel.Reputation;
import org.xinglin.ledger.TrainingModel.Stand;

/**
 * Twelve hundred random acts on the embedded chain against a model: which are accepted, who joined what, how everybody stands, and
 * that nothing but a round that was closed changes a reputation.
 */
class FederationLedgerFuzzTest {
    private static final long SEED = 20_261_122;
    private static final int ACTS = 1_200;
    private static final int BURST = 12;
    private static final int PAUSE = 20; // seconds, so that standbys come to take over and come too early
    private static final int WORD = 64; // digits of one word of an answer

    private final Random random = new Random(SEED);
    private final TrainingModel model = new TrainingModel(Set.copyOf(HOSPITALS), Set.of(TrainingActs.RESEARCHER));
    private final Map<String, Integer> accepted = new TreeMap<>();
    private int refused;

    @Test
    void theContractDoesWhatTheModelDoes(@TempDir Path home) throws Exception {
        try (ManualChain chain = ManualChain.start(home)) {
            TrainingActs acts = new TrainingActs(chain, model, random);
            follow(chain.run(acts.enrolment()));
            for (int sent = 0; sent < ACTS; ) {
                List<Act> burst = new ArrayList<>();
                for (int size = Math.min(1 + random.nextInt(BURST), ACTS - sent); size > 0; size--) {
                    burst.add(acts.next());
                }
                follow(chain.run(burst));
                compare(chain);
                chain.pass(random.nextInt(PAUSE));
                sent += burst.size();
            }
        }
        assertThat(refused).as("refusals are tried, too").isBetween(ACTS / 5, ACTS * 4 / 5);
        assertThat(accepted.keySet())
                .as("kinds of acts that were accepted at least once: " + accepted)
                .contains("publish", "join", "open", "send", "close", "finish", "remove", "admit")
                .contains("name", "take", "hand", "heartbeat", "record");
        assertThat(model.reputations().values())
                .anyMatch(reputation -> reputation.takenPart() > 0)
                .anyMatch(reputation -> reputation.missed() > 0);
    }

    private void follow(List<Done> all) {
        for (Done done : all) {
            Act act = done.act();
            Map<String, Reputation> before = model.reputations();
            boolean accepts = act.effect().at(done.time());
            assertThat(done.receipt().isStatusOK())
                    .as("seed " + SEED + ": " + act.actor() + " would " + act.what())
                    .isEqualTo(accepts);
            if (!(act.what().startsWith("close") && accepts)) {
                assertThat(FederationLedger.getReputationChangedEvents(done.receipt()))
                        .isEmpty();
                assertThat(model.reputations()).isEqualTo(before);
            }
            if (accepts) {
                accepted.merge(act.what().split(" ")[0], 1, Integer::sum);
            } else {
                refused++;
            }
        }
    }

    private void compare(ManualChain chain) throws IOException {
        FederationLedger ledger = chain.contracts().federation();
        List<RemoteFunctionCall<?>> questions = new ArrayList<>();
        List<List<Long>> answers = new ArrayList<>();
        for (String hospital : HOSPITALS) {
            Reputation reputation = model.reputationOf(hospital);
            questions.add(ledger.reputationOf(chain.address(hospital)));
            answers.add(List.of(reputation.takenPart(), reputation.missed()));
            for (int task = 0; task < TASKS; task++) {
                questions.add(ledger.hasJoined(id(task), chain.address(hospital)));
                answers.add(List.of(model.hasJoined(hospital, task) ? 1L : 0L));
                Stand stand = model.standOf(hospital, task);
                questions.add(ledger.standingOf(id(task), chain.address(hospital)));
                answers.add(List.of(stand.round(), stand.score(), stand.reward()));
            }
        }
        List<String> found = chain.ask(ledger, questions);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(words(found.get(i)))
                    .as("seed " + SEED + ", question " + i)
                    .isEqualTo(answers.get(i));
        }
    }

    private static List<Long> words(String answer) {
        List<Long> words = new ArrayList<>();
        for (int at = 2; at < answer.length(); at += WORD) {
            BigInteger word = Numeric.toBigInt(answer.substring(at, at + WORD));
            words.add(word.longValueExact());
        }
        return words;
    }
}
