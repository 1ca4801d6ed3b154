package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.digest;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** The dry run was good, and before the transaction came into a block somebody else's did. */
class RevertAfterDryRunTest {
    private static final TestSigner HOSPITAL = TestSigner.of("hospital that is overtaken");

    private static TestChain chain;
    private static Actor admin;
    private static Actor other;

    private final List<TransactionPreview> shown = new ArrayList<>();
    private final SentInMemory journal = new SentInMemory();
    private final Approvals approvals = new Approvals();
    private byte[] record = new byte[0];
    private LyingNode node;
    private Web3j web3j;
    private ContractReader reader;
    private LedgerSender sender;
    private Web3jPendingTransactions pending;
    private Bound contracts;

    /** What somebody else does meanwhile. */
    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws Failed;
    }

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        admin = chain.actor("administrator");
        other = chain.actor("who comes first");
        for (Actor actor : List.of(other, chain.actor("hospital that is overtaken"))) {
            Consortium consortium = actor.contracts().consortium();
            BigInteger role = number(Role.HOSPITAL.code());
            actor.does(consortium, consortium.register(role, "Hospital", bytes("key"), "", Words.keyProof()));
        }
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @BeforeEach
    void open(TestInfo test) {
        record = bytes("wanted by two in " + test.getDisplayName());
        node = new LyingNode(chain.addresses().chain());
        web3j = Web3j.build(node);
        Rpc rpc = new Rpc(
                web3j,
                "the embedded chain",
                new ContractErrors(List.of(Abi.of("Consortium"), Abi.of("MedicalAccess"))));
        contracts = Bound.of(chain.addresses().contracts(), web3j);
        reader = new ContractReader(rpc, HOSPITAL.account());
        Receipts receipts = new Receipts(
                rpc,
                Duration.ofSeconds(20),
                new BlockReceipts(rpc, node, new FirstBlock(new ChainQuestions(rpc, node))));
        SigningDesk desk = new SigningDesk(approvals, journal, decoder(), InstantSource.system());
        long chainId = chain.addresses().contracts().chainId();
        sender = new LedgerSender(rpc, chainId, new TransactionSigner(HOSPITAL), reader, receipts, desk);
        pending = new Web3jPendingTransactions(rpc, chainId, sender.publisher(), receipts, desk);
    }

    @AfterEach
    void close() {
        sender.close();
        web3j.shutdown();
    }

    @Test
    void whoCameFirstKeepsItAndTheOtherIsToldWhyByTheContractsOwnName() throws Failed {
        whenAsked(() -> other.does(access(), claimedBy(other.signer())));
        refusedWith("AlreadyRegistered", () -> sender.send(access(), claimedBy(HOSPITAL)));
        assertThat(shown).singleElement().satisfies(preview -> {
            assertThat(preview.what()).isEqualTo("MedicalAccess.registerRecord");
            assertThat(preview.wouldSucceed()).as("the dry run was good").isTrue();
        });
        assertThat(reader.account(access(), access().cidToOwner(record))).isEqualTo(other.account());
    }

    @Test
    void theJournalSaysThatItStandsInABlockAndDidNothing() throws Failed {
        whenAsked(() -> other.does(access(), claimedBy(other.signer())));
        refusedWith("AlreadyRegistered", () -> sender.send(access(), claimedBy(HOSPITAL)));
        SentTransaction sent = journal.latest(1).getFirst();
        assertThat(sent.what()).isEqualTo("MedicalAccess.registerRecord");
        assertThat(sent.fate().state()).isEqualTo(State.REVERTED);
        assertThat(sent.fate().block()).isPresent();
        int before = sentRaw();
        assertThat(pending.refresh()).as("nothing waits").isEmpty();
        assertThat(sentRaw()).as("and nothing is sent again").isEqualTo(before);
        assertThat(state(sent.hash())).isEqualTo(State.REVERTED);
    }

    @Test
    void theNextTransactionTakesTheNextPlace() throws Failed {
        whenAsked(() -> other.does(access(), claimedBy(other.signer())));
        refusedWith("AlreadyRegistered", () -> sender.send(access(), claimedBy(HOSPITAL)));
        long reverted = journal.latest(1).getFirst().nonce();
        approvals.ask(preview -> true);
        Digest next = sender.send(consortium(), consortium().rotateKey(bytes("new key"), Words.keyProof()));
        assertThat(journal.find(next).orElseThrow().nonce()).isEqualTo(reverted + 1);
        assertThat(state(next)).isEqualTo(State.DONE);
    }

    @Test
    void aReasonThatIsGoneAgainIsSaidToBeUnknown() throws Failed {
        AtomicBoolean back = new AtomicBoolean();
        whenAsked(() ->
                admin.does(consortium(), consortium().remove(HOSPITAL.account().text())));
        node.lies("eth_getTransactionReceipt", receipt -> {
            if (receipt.isObject() && back.compareAndSet(false, true)) {
                now(() -> admin.does(
                        consortium(), consortium().admit(HOSPITAL.account().text())));
            }
            return receipt;
        });
        refusedWith("Reverted", () -> sender.send(access(), claimedBy(HOSPITAL)));
        assertThat(journal.latest(1).getFirst().fate().state()).isEqualTo(State.REVERTED);
        assertThat(reader.account(access(), access().cidToOwner(record))).isEqualTo(ChainWords.NOBODY);
        approvals.ask(preview -> true);
        sender.send(access(), claimedBy(HOSPITAL));
        assertThat(reader.account(access(), access().cidToOwner(record))).isEqualTo(HOSPITAL.account());
    }

    @Test
    void ofABatchNothingIsLeftWhenOneOfItWasTakenMeanwhile() throws Failed {
        OwnerSignature signature =
                new OwnerSignature(HOSPITAL, chain.addresses().contracts());
        List<Digest> three = List.of(digest("first"), Digest.of(record), digest("third"));
        whenAsked(() -> other.does(access(), claimedBy(other.signer())));
        refusedWith(
                "AlreadyRegistered",
                () -> sender.send(
                        access(),
                        access().registerRecordBatch(
                                        three.stream().map(Digest::bytes).toList(),
                                        three.stream().map(one -> number(0x55)).toList(),
                                        three.stream().map(one -> number(1)).toList(),
                                        three.stream()
                                                .map(one -> bytes("subject"))
                                                .toList(),
                                        three.stream().map(signature::of).toList())));
        for (Digest one : List.of(three.getFirst(), three.getLast())) {
            assertThat(reader.account(access(), access().cidToOwner(one.bytes())))
                    .isEqualTo(ChainWords.NOBODY);
        }
    }

    /** Between the dry run and the signature. */
    private void whenAsked(Meanwhile meanwhile) {
        approvals.ask(preview -> {
            now(meanwhile);
            return shown.add(preview);
        });
    }

    private static void now(Meanwhile meanwhile) {
        try {
            meanwhile.happens();
        } catch (Failed failed) {
            throw new AssertionError(failed);
        }
    }

    private RemoteFunctionCall<?> claimedBy(TestSigner owner) {
        byte[] signature = Cast.signature(owner, chain.addresses().contracts(), record);
        return access().registerRecord(record, number(0x55), number(1), bytes("subject"), signature);
    }

    private CallDecoder decoder() {
        return new CallDecoder(address -> "")
                .add(chain.addresses().contracts().access().text(), Abi.of("MedicalAccess"));
    }

    private Consortium consortium() {
        return contracts.consortium();
    }

    private MedicalAccess access() {
        return contracts.access();
    }

    private State state(Digest hash) {
        return journal.find(hash).orElseThrow().fate().state();
    }

    private int sentRaw() {
        return (int)
                node.asked().stream().filter("eth_sendRawTransaction"::equals).count();
    }

    private static void refusedWith(String name, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isEqualTo(new Failure.Refused(Failure.Part.CHAIN, name)));
    }
}
