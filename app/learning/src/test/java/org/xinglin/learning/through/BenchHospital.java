package org.xinglin.learning.through;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.RawTransactionManager;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.participant.Notebook;
import org.xinglin.federation.participant.Site;
import org.xinglin.federation.participant.SiteDuties;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.DialledAddress;
import org.xinglin.federation.trust.IdentityStore;
import org.xinglin.federation.trust.TlsIdentity;

/** A hospital with a chain account, a certificate and a connection of its own; it keeps what it must remember in memory. */
final class BenchHospital implements JoinSigner, SiteDuties<IOException>, IdentityStore, AutoCloseable {
    private static final BigInteger HOSPITAL = BigInteger.ONE;
    private static final int KEY_PROOF = 96;
    private static final int LOOKS = 4000;
    private static final int LOOK_MILLIS = 5;
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);

    private final Credentials account;
    private final FederationLedger ledger;
    private final FederationClient client;
    private @Nullable TlsIdentity kept;

    /** Registers with the consortium. */
    BenchHospital(String name, NodeAddresses node) throws IOException {
        account = Credentials.create(Numeric.toHexString(Hash.sha3(name.getBytes(StandardCharsets.UTF_8))));
        RawTransactionManager sender =
                new RawTransactionManager(node.web3j(), account, node.chainId(), LOOKS, LOOK_MILLIS);
        ledger = FederationLedger.load(node.contract("federationLedger"), node.web3j(), sender, Deployer.freeGas());
        client = new FederationClient(new ConsortiumLink(
                DialledAddress.parse(node.text("edge")),
                this,
                this,
                Optional.of(node.enrolmentToken()),
                InstantSource.system()));
        Consortium members = Consortium.load(node.contract("consortium"), node.web3j(), sender, Deployer.freeGas());
        written(members.register(HOSPITAL, name, Hash.sha3(new byte[] {1}), "", new byte[KEY_PROOF]));
    }

    void publish(TaskSpec spec, String coordinator) throws IOException, FederationException {
        byte[] id = spec.id().bytes();
        BigInteger rounds = BigInteger.valueOf(spec.rounds().most());
        written(ledger.publishTask(id, id, coordinator, rounds));
        client.publish(spec.canonical());
    }

    TaskHistory train(TaskSpec spec, LocalTrainer trainer) throws IOException, FederationException {
        written(ledger.join(spec.id().bytes()));
        client.tasks(); // enrols at the first time
        return client.participate(
                spec, new Site<>(this, trainer, this, new Pages(), client.identity(), client.peers(), Optional::empty));
    }

    /** Of the last round: where to find it. */
    byte[] manifest(TaskSpec spec) throws IOException {
        return round(spec.id(), spec.rounds().most()).manifest;
    }

    private FederationLedger.Round round(TaskId task, int round) throws IOException {
        try {
            return ledger.roundOf(task.bytes(), BigInteger.valueOf(round)).send();
        } catch (IOException | RuntimeException e) {
            throw e instanceof IOException io ? io : new IOException("the chain gave no usable answer", e);
        } catch (Exception e) {
            throw new IllegalStateException("web3j threw what it does not document", e);
        }
    }

    private static void written(RemoteFunctionCall<TransactionReceipt> call) throws IOException {
        try {
            if (!call.send().isStatusOK()) {
                throw new IOException("the contract refused");
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof IOException io ? io : new IOException("the chain gave no usable answer", e);
        } catch (Exception e) {
            throw new IOException("the contract refused: " + e.getMessage(), e);
        }
    }

    @Override
    public String account() {
        return account.getAddress();
    }

    @Override
    public byte[] sign(byte[] hash) {
        Sign.SignatureData signature = Sign.signMessage(hash, account.getEcKeyPair(), false);
        HexFormat hex = HexFormat.of();
        return hex.parseHex(
                hex.formatHex(signature.getR()) + hex.formatHex(signature.getS()) + hex.formatHex(signature.getV()));
    }

    @Override
    public String coordinator(TaskId task) throws IOException {
        try {
            return ledger.taskOf(task.bytes()).send().coordinator.toLowerCase(Locale.ROOT);
        } catch (IOException | RuntimeException e) {
            throw e instanceof IOException io ? io : new IOException("the chain gave no usable answer", e);
        } catch (Exception e) {
            throw new IllegalStateException("web3j threw what it does not document", e);
        }
    }

    @Override
    public Optional<Boolean> isStart(TaskId task, int round, byte[] model) throws IOException {
        FederationLedger.Round found = round(task, round);
        return found.state.signum() == 0
                ? Optional.empty()
                : Optional.of(MessageDigest.isEqual(found.startDigest, model));
    }

    @Override
    public void release(TaskId task, int round, byte[] update, Optional<Spent> spent) {}

    @Override
    public boolean record(TaskId task, int round, byte[] digest, long samples, double loss) throws IOException {
        written(ledger.submitUpdate(
                task.bytes(),
                BigInteger.valueOf(round),
                digest,
                BigInteger.valueOf(samples),
                BigDecimal.valueOf(loss).multiply(MICRO).toBigInteger()));
        return true;
    }

    @Override
    public void trained(int round) {}

    @Override
    public Optional<TlsIdentity> load() {
        return Optional.ofNullable(kept);
    }

    @Override
    public void save(TlsIdentity identity) {
        kept = identity;
    }

    @Override
    public void close() {
        client.close();
    }

    /** A notebook of one task. */
    private static final class Pages implements Notebook {
        private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> read(String name) {
            return Optional.ofNullable(pages.get(name));
        }

        @Override
        public void write(String name, byte[] content) {
            pages.put(name, content);
        }

        @Override
        public void forget(String name) {
            pages.remove(name);
        }
    }
}
