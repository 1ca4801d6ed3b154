package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.kernel.Failed;

/** What a look at the emergencies asks the node: a doctor who broke the glass often does not hold up the others. */
class EmergencyQuestionsTest {
    private static final int HOURS = 6;

    @Test
    void theHoursOfOneDoctorOnOneRecordAreLookedUpOnce(@TempDir Path home) throws Exception {
        try (ProofScene scene = ProofScene.start(home)) {
            take(scene);
            LyingNode few = new LyingNode(scene.addresses.chain());
            assertThat(look(scene, few)).hasSize(1);
            for (int hour = 1; hour < HOURS; hour++) {
                scene.pass(3601);
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

    private static void take(ProofScene scene) throws Failed {
        scene.doctor.emergencies().breakGlass(ProofScene.RECORD, "unconscious");
    }

    private static List<Emergency> look(ProofScene scene, LyingNode node) throws Failed {
        Web3j web3j = Web3j.build(node);
        try {
            Rpc rpc =
                    new Rpc(web3j, "a node that is listened to", new ContractErrors(List.of(Abi.of("MedicalAccess"))));
            ContractReader reader = new ContractReader(rpc, ProofScene.HOSPITAL.account());
            LogSearch logs = new LogSearch(rpc, scene.addresses.contracts().block());
            SigningDesk desk = SigningDesk.unattended();
            long chainId = scene.addresses.contracts().chainId();
            try (LedgerSender sender = new LedgerSender(
                    rpc,
                    chainId,
                    new TransactionSigner(ProofScene.HOSPITAL),
                    reader,
                    new Receipts(rpc, Duration.ofSeconds(5)),
                    desk)) {
                Trail trail = new Trail(scene.addresses.contracts().access().text(), logs, rpc);
                return new Web3jEmergencies(
                                Bound.of(scene.addresses.contracts(), web3j),
                                ProofScene.HOSPITAL.account(),
                                reader,
                                sender,
                                trail)
                        .all();
            }
        } finally {
            web3j.shutdown();
        }
    }
}
