package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.xinglin.core.access.AccessRequest;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses;

/** What a look at emergencies and requests asks the node: one member who is busy does not hold up the others. */
class DeskQuestionsTest {
    private static final int HOURS = 6;

    @Test
    void theHoursOfOneDoctorOnOneRecordAreLookedUpOnce(@TempDir Path home) throws Exception {
        try (ProofScene scene = ProofScene.start(home)) {
            take(scene);
            LyingNode few = new LyingNode(scene.addresses.chain());
            assertThat(look(scene, few)).hasSize(1);
            for (int hour = 1; hour < HOURS; hour++) {
                scene.pass(3601);
                scene.block(); // the dry run goes by the time of the newest block
                take(scene);
                if (hour == 2) {
                    scene.hospital.emergencies().acknowledge(ProofScene.RECORD, ProofScene.DOCTOR.account());
                }
            }
            LyingNode many = new LyingNode(scene.addresses.chain());
            List<Emergency> all = look(scene, many);
            assertThat(all).hasSize(HOURS);
            assertThat(all.reversed())
                    .extracting(Emergency::acknowledged)
                    .containsExactly(true, true, true, false, false, false);
            assertThat(all.getFirst().until()).isEqualTo(all.getFirst().at().plusSeconds(3600));
            long blocks = HOURS - 1; // only the time of each block is asked besides
            assertThat(many.asked().size())
                    .isLessThanOrEqualTo((int) (few.asked().size() + blocks));
        }
    }

    @Test
    void theOwnerOfARecordThatManyAskForIsLookedUpOnce(@TempDir Path home) throws Exception {
        try (ProofScene scene = ProofScene.start(home)) {
            scene.doctor.requests().ask(ProofScene.RECORD, "TREAT");
            LyingNode one = new LyingNode(scene.addresses.chain());
            assertThat(asked(scene, one)).hasSize(1);
            scene.researcher.requests().ask(ProofScene.RECORD, "HRESCH");
            scene.hospital.requests().deny(ProofScene.RECORD, ProofScene.DOCTOR.account(), "no");
            LyingNode two = new LyingNode(scene.addresses.chain());
            assertThat(asked(scene, two))
                    .extracting(AccessRequest::state)
                    .containsExactly(AccessRequest.State.WAITING, AccessRequest.State.DENIED);
            assertThat(calls(two))
                    .as("owner, and whether the one that was not denied waits")
                    .isEqualTo(calls(one));
        }
    }

    private static long calls(LyingNode node) {
        return node.asked().stream().filter("eth_call"::equals).count();
    }

    private static void take(ProofScene scene) throws Failed {
        scene.doctor.emergencies().breakGlass(ProofScene.RECORD, "unconscious");
    }

    private static List<Emergency> look(ProofScene scene, LyingNode node) throws Failed {
        return over(
                scene,
                node,
                (contracts, parts) -> new Web3jEmergencies(
                                contracts, ProofScene.HOSPITAL.account(), parts.reader(), parts.sender(), parts.trail())
                        .all());
    }

    private static List<AccessRequest> asked(ProofScene scene, LyingNode node) throws Failed {
        return over(
                scene,
                node,
                (contracts, parts) -> new Web3jAccessRequests(
                                contracts, ProofScene.HOSPITAL.account(), parts.reader(), parts.sender(), parts.trail())
                        .received());
    }

    /** What an adapter is made of. */
    private record Parts(ContractReader reader, LedgerSender sender, Trail trail) {}

    private interface Look<T> {
        T look(Bound contracts, Parts parts) throws Failed;
    }

    private static <T> T over(ProofScene scene, LyingNode node, Look<T> look) throws Failed {
        Web3j web3j = Web3j.build(node);
        NodeAddresses.Contracts contracts = scene.addresses.contracts();
        Rpc rpc = new Rpc(web3j, "a node that is listened to", new ContractErrors(List.of(Abi.of("MedicalAccess"))));
        ContractReader reader = new ContractReader(rpc, ProofScene.HOSPITAL.account());
        try (LedgerSender sender = new LedgerSender(
                rpc,
                contracts.chainId(),
                new TransactionSigner(ProofScene.HOSPITAL),
                reader,
                new Receipts(rpc, Duration.ofSeconds(5)),
                SigningDesk.unattended())) {
            Trail trail = new Trail(contracts.access().text(), new LogSearch(rpc, contracts.block()), rpc);
            return look.look(Bound.of(contracts, web3j), new Parts(reader, sender, trail));
        } finally {
            web3j.shutdown();
        }
    }
}
