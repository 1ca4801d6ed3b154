package org.xinglin.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.utils.Async;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;

class ContractsOnChainTest {
    @TempDir
    Path home;

    private EmbeddedChain chain;
    private Web3j web3j;
    private RawTransactionManager sender;

    @BeforeEach
    void start() throws ChainException {
        chain = EmbeddedChain.start(ChainSettings.in(home.resolve("chain")).withIdleBlock(Duration.ZERO));
        web3j = Web3j.build(new HttpService(chain.httpUri().toString()), 50, Async.defaultExecutorService());
        sender = new RawTransactionManager(web3j, Credentials.create("07".repeat(32)), chain.chainId(), 400, 25);
    }

    @AfterEach
    void stop() {
        web3j.shutdown();
        chain.close();
    }

    @Test
    void theContractsAreFoundAgainAtTheNextStart() throws IOException {
        Deployment first = found();
        assertThat(found()).isEqualTo(first).isEqualTo(Deployment.read(file()));
    }

    @Test
    void aChainWithTheFirstFederationLedgerGetsANewOneAndKeepsTheOthers() throws IOException {
        Deployment first = found();
        // a contract of ours that knows no number, as the first federation ledger knew none
        String old =
                new Deployer(web3j, sender, Deployer.freeGas()).deploy(true).medicalAccess();
        new Deployment(
                        first.chainId(),
                        first.consortium(),
                        first.medicalAccess(),
                        old,
                        first.proofOfRole(),
                        first.block())
                .write(file());
        Deployment renewed = found();
        assertThat(renewed.federationLedger()).isNotEqualTo(old).isNotEqualTo(first.federationLedger());
        assertThat(renewed.consortium()).isEqualTo(first.consortium());
        assertThat(renewed.medicalAccess()).isEqualTo(first.medicalAccess());
        assertThat(renewed.proofOfRole()).isEqualTo(first.proofOfRole());
        assertThat(found()).isEqualTo(renewed);
    }

    @Test
    void aFileThatPointsNowhereIsReplaced() throws IOException {
        String nowhere = "0x" + "a".repeat(40);
        new Deployment(chain.chainId(), "0x" + "b".repeat(40), "0x" + "c".repeat(40), nowhere, 1).write(file());
        assertThat(found().federationLedger()).isNotEqualTo(nowhere);
    }

    private Deployment found() throws IOException {
        return ContractsOnChain.find(file(), web3j, sender, Deployer.freeGas());
    }

    private Path file() {
        return home.resolve("deployment.json");
    }
}
