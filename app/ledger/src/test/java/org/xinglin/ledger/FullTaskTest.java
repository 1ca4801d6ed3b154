package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.FederationLedger.Metrics;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Done;

/** As many hospitals as a task takes fit into one call, the first time that they are counted, too. */
class FullTaskTest {
    private static final int MOST = 100;
    private static final byte[] TASK = bytes("full");

    @Test
    void aRoundOfAHundredHospitalsStaysWithinTheGasThatACoordinatorOffers(@TempDir Path home) throws Exception {
        try (ManualChain chain = ManualChain.start(home)) {
            FederationLedger ledger = chain.contracts().federation();
            List<String> hospitals =
                    IntStream.range(0, MOST).mapToObj(i -> "hospital " + i).toList();
            submitted(chain, hospitals);
            List<String> addresses = hospitals.stream().map(chain::address).toList();
            List<Metrics> measures = Collections.nCopies(MOST, new Metrics(number(1), number(1), number(1), number(1)));
            long closing = one(
                    chain,
                    "coordinator",
                    ledger.closeRound(
                            TASK,
                            number(1),
                            bytes("global"),
                            bytes("manifest"),
                            measures.getFirst(),
                            addresses,
                            measures));
            long standing = one(
                    chain,
                    "coordinator",
                    ledger.recordStanding(
                            TASK,
                            number(1),
                            addresses,
                            Collections.nCopies(MOST, number(1)),
                            Collections.nCopies(MOST, number(1)),
                            bytes("reasons")));
            assertThat(closing).isGreaterThan(MOST * 21_000L).isLessThan(Deployer.GAS_LIMIT);
            assertThat(standing).isLessThan(Deployer.GAS_LIMIT);
        }
    }

    /** All have joined, and the first round has an update of each. */
    private static void submitted(ManualChain chain, List<String> hospitals) throws Failed {
        Consortium members = chain.contracts().consortium();
        FederationLedger ledger = chain.contracts().federation();
        all(
                chain,
                hospitals,
                hospital -> new Act(
                        "enrol",
                        hospital,
                        members,
                        members.register(number(Role.HOSPITAL.code()), hospital, bytes("key"), "", Words.keyProof()),
                        time -> true));
        one(chain, "hospital 0", ledger.publishTask(TASK, TASK, chain.address("coordinator"), number(2)));
        all(chain, hospitals, hospital -> act(chain, hospital, ledger.join(TASK)));
        one(chain, "coordinator", ledger.openRound(TASK, number(1), bytes("start")));
        all(chain, hospitals, hospital -> act(chain, hospital, update(ledger)));
    }

    private static RemoteFunctionCall<?> update(FederationLedger ledger) {
        return ledger.submitUpdate(TASK, number(1), bytes("update"), number(1), number(1));
    }

    private static Act act(ManualChain chain, String who, RemoteFunctionCall<?> call) {
        return new Act("act", who, chain.contracts().federation(), call, time -> true);
    }

    private static void all(ManualChain chain, List<String> hospitals, Function<String, Act> act) throws Failed {
        List<Act> acts = new ArrayList<>();
        hospitals.forEach(hospital -> acts.add(act.apply(hospital)));
        for (Done done : chain.run(acts)) {
            assertThat(done.receipt().isStatusOK()).as(done.act().actor()).isTrue();
        }
    }

    /** The gas that it used. */
    private static long one(ManualChain chain, String who, RemoteFunctionCall<?> call) throws Failed {
        Done done = chain.run(List.of(act(chain, who, call))).getFirst();
        assertThat(done.receipt().isStatusOK()).isTrue();
        return done.receipt().getGasUsed().longValueExact();
    }
}
