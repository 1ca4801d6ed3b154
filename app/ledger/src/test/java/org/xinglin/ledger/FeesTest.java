package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import io.horizen.evm.Address;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.ITransaction;
import org.web3j.crypto.transaction.type.Transaction1559;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.gas.StaticGasProvider;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.chain.genesis.GenesisPlan;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.settings.NodeAddresses;

/** What is offered for gas: nothing where it is free, enough where a base fee moves, and a refusal for who can not pay. */
class FeesTest {
    private static final long CHAIN_ID = 20_261;
    private static final TestSigner ACCOUNT = TestSigner.of("who pays");
    private static final BigInteger GWEI = BigInteger.valueOf(1_000_000_000);

    private final ScriptedNode node = new ScriptedNode();
    private final Rpc rpc = new Rpc(Web3j.build(node), "scripted", new ContractErrors(List.of()));

    @Test
    void whereGasIsFreeNothingIsOfferedAndNoBalanceAsked() throws Failed {
        node.answers("eth_gasPrice", "\"0x0\"");
        FeeOffer offer = FeeOffer.now(rpc);
        offer.check(rpc, ACCOUNT.account(), BigInteger.TEN);
        assertThat(offer).isEqualTo(FeeOffer.FREE);
        assertThat(node.asked()).containsExactly("eth_gasPrice");
    }

    @Test
    void whereABaseFeeMovesTheOfferIsTwiceItAndTheTip() throws Failed {
        charge("0x64").answers("eth_maxPriorityFeePerGas", "\"0x7\"");
        assertThat(FeeOffer.now(rpc)).isEqualTo(offer(207, 7));
    }

    @Test
    void aNodeWithoutAWordOnTipsGetsWhatItsPriceHasAboveTheBaseFee() throws Failed {
        charge("0x64");
        assertThat(FeeOffer.now(rpc)).isEqualTo(offer(210, 10));
        charge("0x90"); // a price below the base fee: no negative tip comes of it
        assertThat(FeeOffer.now(rpc)).isEqualTo(offer(288, 0));
    }

    @Test
    void aChainFromBeforeEip1559GetsItsPrice() throws Failed {
        charge("0x64").answers("eth_getBlockByNumber", "{\"number\":\"0x0\"}");
        assertThat(FeeOffer.now(rpc)).isEqualTo(offer(110, 110));
    }

    @Test
    void theOfferStandsInTheTransactionThatIsSent() throws Failed {
        charge("0x64").answers("eth_maxPriorityFeePerGas", "\"0x7\"").answers("eth_getBalance", "\"0xffffffff\"");
        send();
        ITransaction sent = sent();
        assertThat(sent).isInstanceOfSatisfying(Transaction1559.class, transaction -> {
            assertThat(transaction.getMaxFeePerGas()).isEqualTo(207);
            assertThat(transaction.getMaxPriorityFeePerGas()).isEqualTo(7);
            assertThat(transaction.getGasLimit()).isEqualTo(125_000);
        });
    }

    @Test
    void whoCanNotPayIsToldSoBeforeAnythingIsSent() {
        charge("0x64").answers("eth_maxPriorityFeePerGas", "\"0x7\"").answers("eth_getBalance", "\"0x5\"");
        refused(this::send, "insufficient funds", ACCOUNT.account() + " has 5 wei", "need 25875000 wei");
        assertThat(node.sent()).isEmpty();
    }

    @Test
    void whatTheNodeSaysOfMissingFundsIsPassedOn() {
        charge("0x64")
                .answers("eth_getBalance", "\"0xffffffff\"")
                .answers(
                        "eth_sendRawTransaction",
                        "{\"error\":{\"code\":-32000,\"message\":\"insufficient funds for gas * price + value\"}}");
        refused(this::send, "insufficient funds for gas * price + value");
    }

    @Test
    void onAChainOfOursWithAMovingBaseFeeMembersPayAndThePennilessAreRefused(@TempDir Path home) throws Exception {
        TestSigner administrator = TestSigner.of("administrator");
        GenesisPlan plan = GenesisPlan.free(CHAIN_ID)
                .withMovingBaseFee(true)
                .withPrefunded(List.of(evm(administrator.account()), evm(ACCOUNT.account())));
        ChainSettings settings =
                ChainSettings.in(home).withIdleBlock(Duration.ZERO).withGenesis(plan);
        try (EmbeddedChain chain = EmbeddedChain.start(settings)) {
            NodeAddresses addresses =
                    TestChain.addresses(chain.httpUri(), chain.webSocketUri(), deploy(chain, administrator));
            try (Actor rich = new Actor(addresses, ACCOUNT);
                    Actor poor = new Actor(addresses, TestSigner.of("penniless"))) {
                Consortium consortium = rich.contracts().consortium();
                TransactionReceipt receipt = rich.does(
                        consortium,
                        consortium.register(
                                number(Role.HOSPITAL.code()), "Hospital", bytes("key"), "", Words.keyProof()));
                assertThat(receipt.isStatusOK()).isTrue();
                assertThat(new BigInteger(receipt.getEffectiveGasPrice().substring(2), 16))
                        .isPositive();
                refused(
                        () -> poor.sends(
                                consortium,
                                consortium.register(
                                        number(Role.HOSPITAL.code()), "Poor", bytes("poor"), "", Words.keyProof())),
                        "insufficient funds",
                        "has 0 wei");
            }
        }
    }

    private static Deployment deploy(EmbeddedChain chain, TestSigner administrator) throws IOException {
        Web3j web3j = Web3j.build(
                new HttpService(chain.httpUri().toString()), 50, org.web3j.utils.Async.defaultExecutorService());
        StaticGasProvider paying =
                new StaticGasProvider(GWEI.multiply(BigInteger.TEN), BigInteger.valueOf(Deployer.GAS_LIMIT));
        RawTransactionManager sender =
                new RawTransactionManager(web3j, Credentials.create(administrator.keys()), CHAIN_ID, 200, 50);
        Deployment deployment = new Deployer(web3j, sender, paying).deploy(true);
        web3j.shutdown();
        return deployment;
    }

    private static Address evm(WalletAddress account) {
        return new Address(account.text());
    }

    /** A price of 110 wei, and a head with this base fee. */
    private ScriptedNode charge(String baseFee) {
        return node.answers("eth_gasPrice", "\"0x6e\"")
                .answers("eth_getBlockByNumber", "{\"number\":\"0x0\",\"baseFeePerGas\":\"" + baseFee + "\"}");
    }

    private void send() throws Failed {
        node.answers("eth_chainId", "\"0x4f25\"")
                .answers("eth_call", "\"0x\"")
                .answers("eth_estimateGas", "\"0x186a0\"")
                .answers("eth_getTransactionCount", "\"0x3\"")
                .answers("eth_getTransactionReceipt", "{\"status\":\"0x1\"}");
        if (!node.isScripted("eth_sendRawTransaction")) {
            node.answers("eth_sendRawTransaction", "\"0x" + "ab".repeat(32) + "\"");
        }
        Bound contracts = Bound.of(
                new NodeAddresses.Contracts(CHAIN_ID, ACCOUNT.account(), ACCOUNT.account(), ACCOUNT.account(), 0),
                rpc.web3j());
        TransactionSigner signer = new TransactionSigner(ACCOUNT);
        ContractReader reader = new ContractReader(rpc, ACCOUNT.account());
        Receipts receipts = new Receipts(rpc, Duration.ofSeconds(5));
        try (LedgerSender sender = new LedgerSender(rpc, CHAIN_ID, signer, reader, receipts)) {
            Consortium consortium = contracts.consortium();
            sender.send(consortium, consortium.register(number(1), "Hospital", bytes("key"), "", Words.keyProof()));
        }
    }

    private ITransaction sent() {
        assertThat(node.sent()).hasSize(1);
        RawTransaction transaction = TransactionDecoder.decode(node.sent().getFirst());
        return transaction.getTransaction();
    }

    private static FeeOffer offer(long highest, long tip) {
        return new FeeOffer(BigInteger.valueOf(highest), BigInteger.valueOf(tip));
    }

    private static void refused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Refused.class,
                                        failure -> assertThat(failure.reason()).contains(words)));
    }
}
