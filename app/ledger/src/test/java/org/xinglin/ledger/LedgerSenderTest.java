package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.ReadonlyTransactionManager;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

class LedgerSenderTest {
    private TestChain chain;
    private Actor hospital;
    private FederationLedger ledger;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        hospital = chain.actor("hospital");
        ledger = hospital.contracts().federation();
        Consortium consortium = hospital.contracts().consortium();
        hospital.does(
                consortium,
                consortium.register(number(Role.HOSPITAL.code()), "Hospital", bytes("key"), "", Words.keyProof()));
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    @Test
    void changesFromManyThreadsAllGetTheirOwnPlace() throws Exception {
        int count = 40;
        List<Callable<TransactionReceipt>> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] task = bytes("task " + i);
            changes.add(() -> publish(task));
        }
        Set<String> transactions = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<TransactionReceipt> receipt : threads.invokeAll(changes)) {
                assertThat(receipt.get().isStatusOK()).isTrue();
                transactions.add(receipt.get().getTransactionHash());
            }
        }
        assertThat(transactions).hasSize(count);
    }

    @Test
    void whatWasSentIsFollowedToItsEndAlthoughThePersonGaveUp() throws Failed {
        Thread.currentThread().interrupt();
        try {
            hospital.sends(ledger, ledger.publishTask(bytes("task"), bytes("spec"), hospital.address(), number(1)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        FederationLedger.Task task = (FederationLedger.Task) hospital.reads(ledger, ledger.taskOf(bytes("task")));
        assertThat(task.publisher).isEqualTo(hospital.address());
    }

    @Test
    void aContractThatIsNotThereIsNamed() {
        Consortium nowhere = Consortium.load(
                "0x00000000000000000000000000000000000000aa",
                hospital.web3j(),
                new ReadonlyTransactionManager(hospital.web3j(), hospital.address()),
                Deployer.freeGas());
        assertThatThrownBy(() -> hospital.counts(nowhere, nowhere.memberCount()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Refused(Failure.Part.CHAIN, "NoContract")));
    }

    private TransactionReceipt publish(byte[] task) throws Failed {
        return hospital.does(ledger, ledger.publishTask(task, bytes("spec"), hospital.address(), number(1)));
    }
}
