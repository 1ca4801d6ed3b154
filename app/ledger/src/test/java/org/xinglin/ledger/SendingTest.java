package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.http.HttpService;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.chain.TransactionPreview.Parameter;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** What is shown before a signature, and two consoles that sign for one account. */
class SendingTest {
    private static final TestSigner HOSPITAL = TestSigner.of("hospital with two consoles");
    private static final String GRANTEE = "0x00000000000000000000000000000000000000ab";

    private final List<TransactionPreview> shown = new ArrayList<>();
    private final List<Console> consoles = new ArrayList<>();
    private TestChain chain;

    /** A console with a desk of its own. */
    private record Console(Web3j web3j, Rpc rpc, Bound contracts, SigningDesk desk, LedgerSender sender) {
        void does(RemoteFunctionCall<?> change) throws Failed {
            sender.send(contracts.consortium(), change);
        }
    }

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        Console console = console();
        console.does(console.contracts()
                .consortium()
                .register(number(Role.HOSPITAL.code()), "Hospital", bytes("key"), "", Words.keyProof()));
    }

    @AfterEach
    void stop() {
        consoles.forEach(console -> {
            console.sender().close();
            console.web3j().shutdown();
        });
        chain.close();
    }

    @Test
    void aTransactionIsShownDecodedBeforeItIsSigned() throws Failed {
        Console console = console();
        console.desk().approvals().ask(preview -> {
            assertThat(nonceOf(console)).as("not sent yet").isEqualTo(preview.nonce());
            return shown.add(preview);
        });
        console.does(console.contracts().consortium().rotateKey(bytes("new key"), Words.keyProof()));
        TransactionPreview preview = shown.getFirst();
        assertThat(preview.what()).isEqualTo("Consortium.rotateKey");
        assertThat(preview.signer()).isEqualTo(HOSPITAL.account());
        assertThat(preview.to()).isEqualTo(chain.addresses().contracts().consortium());
        assertThat(preview.parameters())
                .containsExactly(
                        new Parameter("newKey", "0x" + hex(bytes("new key")), ""),
                        new Parameter("keyProof", "0x" + hex(Words.keyProof()), ""));
        assertThat(preview.wouldSucceed()).isTrue();
        assertThat(preview.nonce()).isOne();
        assertThat(preview.cost().estimate())
                .isPositive()
                .isLessThan(preview.cost().gas());
        assertThat(preview.cost().cap()).isZero();
        assertThat(console.desk().journal().latest(1))
                .singleElement()
                .satisfies(sent -> assertThat(sent.fate().state()).isEqualTo(SentTransaction.State.DONE));
    }

    @Test
    void aGrantIsShownWithItsEndItsPurposeAndTheWholeAccountOfTheGrantee() {
        CallDecoder decoder = new CallDecoder(address -> address.equals(GRANTEE) ? "Dr Wang" : "")
                .add(GRANTEE, Abi.of("MedicalAccess"));
        Console console = consoles.getFirst();
        BigInteger until = number(Instant.parse("2027-01-31T00:00:00Z").getEpochSecond());
        String data = console.contracts()
                .access()
                .grantAccessUntil(bytes("record"), GRANTEE, until, "TREAT", new byte[80])
                .encodeFunctionCall();
        CallDecoder.Decoded call = decoder.decode(GRANTEE, data);
        assertThat(call.function()).isEqualTo("grantAccessUntil");
        assertThat(call.until()).contains(Instant.parse("2027-01-31T00:00:00Z"));
        assertThat(call.parameters())
                .contains(
                        new Parameter("digest", "0x" + hex(bytes("record")), ""),
                        new Parameter("grantee", GRANTEE, "Dr Wang"),
                        new Parameter("until", "2027-01-31T00:00:00Z", ""),
                        new Parameter("purpose", "TREAT", ""),
                        new Parameter("envelope", "0x" + "00".repeat(80), ""));
    }

    @Test
    void aCallThatIsNotUnderstoodIsShownRaw() {
        CallDecoder decoder = new CallDecoder(address -> "").add(GRANTEE, Abi.of("MedicalAccess"));
        assertThat(decoder.decode(GRANTEE, "0xdeadbeef00").parameters())
                .containsExactly(new Parameter("data", "0xdeadbeef00", ""));
        String selector = new String("0x")
                .concat(Abi.of("MedicalAccess").functions().stream()
                        .filter(function -> function.name().equals("grantAccess"))
                        .findFirst()
                        .orElseThrow()
                        .hash()
                        .substring(2, 10));
        CallDecoder.Decoded cut = decoder.decode(GRANTEE, selector + "00");
        assertThat(cut.function()).isEqualTo("grantAccess");
        assertThat(cut.parameters()).containsExactly(new Parameter("data", selector + "00", ""));
    }

    @Test
    void aDryRunShowsAndSendsNothing() throws Failed {
        Console console = console();
        console.desk().approvals().dryRun();
        failsWith(
                () -> console.does(console.contracts().consortium().rotateKey(bytes("new key"), Words.keyProof())),
                new Failure.NotSent());
        assertThat(console.desk().approvals().shown())
                .extracting(TransactionPreview::function)
                .containsExactly("rotateKey");
        assertThat(nonceOf(console)).isOne();
        assertThat(console.desk().journal().latest(9)).isEmpty();
    }

    @Test
    void aDryRunSaysWhatTheContractWouldRefuse() {
        Console console = console();
        console.desk().approvals().dryRun();
        failsWith(
                () -> console.does(console.contracts().consortium().rotateKey(new byte[32], Words.keyProof())),
                new Failure.NotSent());
        assertThat(console.desk().approvals().shown())
                .singleElement()
                .satisfies(preview -> assertThat(preview.refusal()).isEqualTo("ZeroKey"));
    }

    @Test
    void whoSaysNoStopsIt() throws Failed {
        Console console = console();
        console.desk().approvals().ask(preview -> false);
        failsWith(
                () -> console.does(console.contracts().consortium().rotateKey(bytes("new key"), Words.keyProof())),
                new Failure.Cancelled());
        assertThat(nonceOf(console)).isOne();
    }

    @Test
    void whatTheContractRefusesIsRefusedWithoutAskingAnybody() {
        Console console = console();
        console.desk().approvals().ask(shown::add);
        failsWith(
                () -> console.does(console.contracts().consortium().rotateKey(new byte[32], Words.keyProof())),
                new Failure.Refused(Failure.Part.CHAIN, "ZeroKey"));
        assertThat(shown).isEmpty();
    }

    @Test
    void twoConsolesOfOneAccountSendAtTheSameTimeAndNothingIsLostOrDoneTwice() throws Exception {
        int each = 50;
        List<Callable<Void>> work = new ArrayList<>();
        for (Console console : List.of(console(), console())) {
            work.add(() -> {
                for (int i = 0; i < each; i++) {
                    console.does(
                            console.contracts().consortium().rotateKey(bytes(console + " " + i), Words.keyProof()));
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(nonceOf(consoles.getFirst())).as("no gap, none twice").isEqualTo(1 + 2L * each);
        assertThat(consoles.subList(1, 3))
                .allSatisfy(console -> assertThat(console.desk().journal().latest(2 * each))
                        .hasSize(each)
                        .allSatisfy(sent -> assertThat(sent.fate().state()).isEqualTo(SentTransaction.State.DONE)));
    }

    private Console console() {
        Web3j web3j = Web3j.build(new HttpService(chain.addresses().chain().toString()));
        Rpc rpc = new Rpc(web3j, "the embedded chain", new ContractErrors(List.of(Abi.of("Consortium"))));
        CallDecoder decoder = new CallDecoder(address -> "")
                .add(chain.addresses().contracts().consortium().text(), Abi.of("Consortium"));
        SigningDesk desk = new SigningDesk(new Approvals(), new SentInMemory(), decoder, InstantSource.system());
        LedgerSender sender = new LedgerSender(
                rpc,
                chain.addresses().contracts().chainId(),
                new TransactionSigner(HOSPITAL),
                new ContractReader(rpc, HOSPITAL.account()),
                new Receipts(rpc, Duration.ofSeconds(20)),
                desk);
        Console console = new Console(web3j, rpc, Bound.of(chain.addresses().contracts(), web3j), desk, sender);
        consoles.add(console);
        return console;
    }

    private static long nonceOf(Console console) {
        try {
            return console.rpc()
                    .ask(console.web3j()
                            .ethGetTransactionCount(HOSPITAL.account().text(), DefaultBlockParameterName.PENDING))
                    .getTransactionCount()
                    .longValueExact();
        } catch (Failed failed) {
            throw new AssertionError(failed);
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static void failsWith(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Failure failure) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }
}
