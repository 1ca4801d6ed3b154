package org.xinglin.federation.simulation;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.xinglin.federation.coordinator.InMemoryNotebook;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.evaluation.ScoreHistogram;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.participant.Site;
import org.xinglin.federation.participant.SiteDuties;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.DialledAddress;
import org.xinglin.federation.trust.IdentityStore;
import org.xinglin.federation.trust.TlsIdentity;

/** A hospital with an account, a certificate and a connection of its own that trains nothing: it goes a tenth of the way to one. */
final class SimulatedHospital implements JoinSigner, LocalTrainer, SiteDuties<IOException>, IdentityStore {
    private static final int ROWS = 100;
    private static final int TEST_ROWS = 50;
    private static final float STEP = 0.1f;

    private final Credentials account;
    private final LedgerClient ledger;
    private @Nullable TlsIdentity kept;

    SimulatedHospital(int number, LedgerClient ledger) {
        this.account = Credentials.create(ECKeyPair.create(BigInteger.valueOf(1_000_003L + number)));
        this.ledger = ledger;
    }

    FederationClient client(int port, Path token) {
        DialledAddress coordinator = new DialledAddress("127.0.0.1", port);
        return new FederationClient(
                new ConsortiumLink(coordinator, this, this, Optional.of(token), InstantSource.system()));
    }

    void join(TaskId task) throws IOException, InterruptedException {
        ledger.join(task, account());
    }

    TaskHistory participate(FederationClient client, TaskSpec spec) throws FederationException, IOException {
        Site<IOException> site = new Site<>(
                this, this, this, new InMemoryNotebook(), client.identity(), client.peers(), Optional::empty);
        return client.participate(spec, site);
    }

    @Override
    public String account() {
        return account.getAddress();
    }

    @Override
    public byte[] sign(byte[] hash) {
        Sign.SignatureData signature = Sign.signMessage(hash, account.getEcKeyPair(), false);
        return HexFormat.of()
                .parseHex(HexFormat.of().formatHex(signature.getR())
                        + HexFormat.of().formatHex(signature.getS())
                        + HexFormat.of().formatHex(signature.getV()));
    }

    @Override
    public TrainingResult train(TrainingOrder order) {
        float[] global = order.global().sharedForReading();
        float[] update = new float[global.length];
        for (int i = 0; i < update.length; i++) {
            update[i] = STEP * (1 - global[i]);
        }
        return new TrainingResult(NamedVectors.owning(order.global().layout(), update), ROWS, 1, 0.5, 1);
    }

    @Override
    public Evaluation evaluate(NamedVectors model) {
        return new Evaluation(TEST_ROWS, 1, 0.5, ScoreHistogram.empty());
    }

    @Override
    public String coordinator(TaskId task) {
        return CoordinatorProcess.ACCOUNT.account();
    }

    /** Its ledger is asked by the coordinator only. */
    @Override
    public Optional<Boolean> isStart(TaskId task, int round, byte[] model) {
        return Optional.of(true);
    }

    @Override
    public void release(TaskId task, int round, byte[] update, Optional<Spent> spent) {}

    @Override
    public boolean record(TaskId task, int round, byte[] digest, long samples, double loss) throws IOException {
        try {
            ledger.record(task, round, account(), digest, samples);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
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
}
