package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.utils.Async;
import org.web3j.utils.Numeric;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.federation.evaluation.Scores;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskId;

/** The adapter on the embedded chain keeps what the fake keeps. */
class ChainRoundLedgerTest extends RoundLedgerContract {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
    private static final BigInteger HOSPITAL = BigInteger.ONE;
    private static final int KEY_PROOF = 96;

    private static EmbeddedChain chain;
    private static Web3j web3j;
    private static Deployment deployment;
    private static RoundLedger coordinator;
    private static RoundLedger standby;

    @BeforeAll
    static void start(@TempDir Path home) throws ChainException, IOException {
        chain = EmbeddedChain.start(
                ChainSettings.in(home).withIdleBlock(Duration.ZERO).withClock(() -> Objects.requireNonNull(NOW.get())));
        web3j = Web3j.build(new HttpService(chain.httpUri().toString()), 50, Async.defaultExecutorService());
        deployment = new Deployer(web3j, sender("coordinator"), Deployer.freeGas()).deploy(true);
        coordinator = ledger("coordinator");
        standby = ledger("standby");
        for (int hospital = 0; hospital < 2; hospital++) {
            String name = "hospital " + hospital;
            Consortium members = Consortium.load(deployment.consortium(), web3j, sender(name), Deployer.freeGas());
            new LedgerWriter(web3j, deployment.consortium(), address(name))
                    .write(members.register(HOSPITAL, name, digest(7), "", new byte[KEY_PROOF]));
        }
    }

    @AfterAll
    static void stop() {
        web3j.shutdown();
        chain.close();
    }

    @Override
    RoundLedger coordinator() {
        return coordinator;
    }

    @Override
    RoundLedger standby() {
        return standby;
    }

    @Override
    String address(RoundLedger ledger) {
        return address(ledger.equals(standby) ? "standby" : "coordinator");
    }

    @Override
    void publish(TaskId id) throws IOException {
        writes(
                "hospital 0",
                contract("hospital 0").publishTask(id.bytes(), id.bytes(), address(coordinator), BigInteger.TEN));
    }

    @Override
    void nameStandby(TaskId id) throws IOException {
        writes(
                "hospital 0",
                contract("hospital 0")
                        .nameStandby(id.bytes(), address(standby), BigInteger.valueOf(PATIENCE.toSeconds())));
    }

    @Override
    String join(TaskId id, int hospital) throws IOException {
        writes("hospital " + hospital, contract("hospital " + hospital).join(id.bytes()));
        return address("hospital " + hospital);
    }

    @Override
    void submit(TaskId id, int round, int hospital, byte[] update, long samples) throws IOException {
        writes(
                "hospital " + hospital,
                contract("hospital " + hospital)
                        .submitUpdate(
                                id.bytes(),
                                BigInteger.valueOf(round),
                                update,
                                BigInteger.valueOf(samples),
                                BigInteger.valueOf(700_000)));
    }

    @Override
    void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    @Test
    void anAreaThatNobodyCouldMeasureIsNoNumberOnTheChain() throws IOException {
        coordinator.openRound(task, 1, digest(1));
        Scores measured = new Scores(0.875, 0, 0, 0, 0, 0, 0, 0);
        SiteRecord site = new SiteRecord(first, 0, 0.7, 0, 10, 0.6, 0.8, Scores.NONE);
        String global = "0x" + "02".repeat(32);
        coordinator.closeRound(task, new RoundRecord(1, 0.8, 0.6, measured, global, 0, List.of(site)), digest(3));
        FederationLedger contract = contract("hospital 0");
        FederationLedger.Round round = ChainAnswers.read(contract.roundOf(task.bytes(), BigInteger.ONE));
        assertThat(round.metrics.aucMicro).isEqualTo(875_000);
        FederationLedger.Metrics own = ChainAnswers.read(contract.metricsOf(task.bytes(), BigInteger.ONE, first));
        assertThat(own.aucMicro).isEqualTo(ChainAnswers.read(contract.UNMEASURED()));
    }

    private static void writes(String who, RemoteFunctionCall<TransactionReceipt> call) throws IOException {
        new LedgerWriter(web3j, deployment.federationLedger(), address(who)).write(call);
    }

    private static FederationLedger contract(String who) {
        return FederationLedger.load(deployment.federationLedger(), web3j, sender(who), Deployer.freeGas());
    }

    private static RoundLedger ledger(String who) {
        return new ChainRoundLedger(web3j, sender(who), deployment.federationLedger(), Deployer.freeGas());
    }

    private static RawTransactionManager sender(String who) {
        return new RawTransactionManager(web3j, credentials(who), chain.chainId(), 400, 25);
    }

    private static String address(String who) {
        return credentials(who).getAddress();
    }

    private static Credentials credentials(String who) {
        return Credentials.create(Numeric.toHexString(Hash.sha3(who.getBytes(StandardCharsets.UTF_8))));
    }
}
