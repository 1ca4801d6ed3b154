package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.participant.Site;
import org.xinglin.federation.participant.SiteDuties;
import org.xinglin.federation.replay.Replay;
import org.xinglin.federation.replay.ReplayReport;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.trust.CertifiedPeers;
import org.xinglin.federation.trust.CertifiedSigner;
import org.xinglin.federation.trust.TestConsortium;

/** Two coordinators on real ports over one chain and one blob store, and hospitals that know both. */
@Timeout(120)
abstract class StandbyTestBase {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    final InstantSource clock = () -> Instant.now().plus(passed.get());
    final InMemoryBlobs blobs = new InMemoryBlobs();
    final ExecutorService sites = Executors.newVirtualThreadPerTaskExecutor();
    final List<EdgeCoordinator> running = new ArrayList<>();
    final Map<String, InMemoryNotebook> notebooks = new ConcurrentHashMap<>();
    TestConsortium consortium;

    @BeforeEach
    void found() {
        consortium = new TestConsortium(home.resolve("authority"), InstantSource.system());
    }

    @AfterEach
    void stop() {
        consortium.close();
        running.forEach(EdgeCoordinator::close);
        sites.shutdownNow();
    }

    /** The ledger as the first or the second coordinator writes on it. */
    abstract RoundLedger ledger(int coordinator);

    /** As a hospital asks it: the account that signs for whoever the ledger names. */
    abstract String coordinates(TaskId task);

    /** Signs in the name of an account of the ledger, whose key nobody knows. */
    static TestSite signer(String account) {
        return new TestSite(account.charAt(2) == 'c' ? 97 : 98, 0, 0);
    }

    /** As a hospital asks it. */
    abstract Optional<Boolean> isStart(TaskId task, int round, byte[] model);

    abstract void publish(TaskId task) throws IOException;

    /** The second coordinator, with {@link #PATIENCE}. */
    abstract void nameStandby(TaskId task) throws IOException;

    abstract void join(TaskId task, TestSite site) throws IOException;

    /** @return false when the round is closed */
    abstract boolean record(TaskId task, int round, TestSite site, byte[] digest, long samples) throws IOException;

    final EdgeCoordinator coordinator(String name, RoundLedger ledger, BlobStore store) throws IOException {
        return coordinator(name, 0, ledger, store);
    }

    final EdgeCoordinator coordinator(String name, int port, RoundLedger ledger, BlobStore store) throws IOException {
        EdgeCoordinator made = EdgeCoordinator.start(new EdgeSettings(
                home.resolve(name),
                port,
                ledger,
                store,
                clock,
                Duration.ofSeconds(20),
                EdgeTrust.onLoopback(consortium.authority(), signer(ledger.account()), "test")));
        running.add(made);
        return made;
    }

    final FederationClient client(TestSite site, EdgeCoordinator... coordinators) {
        return consortium.client(
                List.of(coordinators).stream().map(EdgeCoordinator::port).toList(), site, PATIENCE);
    }

    final Future<TaskHistory> take(TaskSpec spec, TestSite site, EdgeCoordinator... coordinators) {
        Site<IOException> whole = new Site<>(
                site,
                site,
                duties(site),
                notebooks.computeIfAbsent(spec.id().hex() + site.account(), any -> new InMemoryNotebook()),
                new CertifiedSigner(consortium.identity(site)),
                new CertifiedPeers(consortium.authority().root(), InstantSource.system()),
                Optional::empty);
        return sites.submit(() -> client(site, coordinators).participate(spec, whole));
    }

    private SiteDuties<IOException> duties(TestSite site) {
        return new SiteDuties<>() {
            @Override
            public String coordinator(TaskId task) {
                return StandbyTestBase.this.coordinates(task);
            }

            @Override
            public Optional<Boolean> isStart(TaskId task, int round, byte[] model) {
                return StandbyTestBase.this.isStart(task, round, model);
            }

            @Override
            public void release(TaskId task, int round, byte[] update, Optional<Spent> spent) {}

            @Override
            public boolean record(TaskId task, int round, byte[] digest, long samples, double loss) throws IOException {
                return StandbyTestBase.this.record(task, round, site, digest, samples);
            }

            @Override
            public void trained(int round) {}
        };
    }

    /** Lets time pass on all clocks until the chain names the coordinator that writes with this ledger. */
    final void awaitTakeOver(TaskId task, RoundLedger by) throws IOException, InterruptedException {
        while (!by.task(task).orElseThrow().coordinator().equals(by.account())) {
            pass(PATIENCE.plusSeconds(1));
            moment();
        }
    }

    final void pass(Duration time) {
        passed.updateAndGet(before -> before.plus(time));
    }

    /** A little more than a coordinator's turn. */
    static void moment() throws InterruptedException {
        assertThat(new CountDownLatch(1).await(2500, TimeUnit.MILLISECONDS)).isFalse();
    }

    final ReplayReport replayed(TaskId task) throws IOException {
        return new Replay(ledger(0), blobs).of(task, round -> {});
    }

    static TaskSpec spec(String name, int hospitals, String privacy) {
        try {
            return TaskSpec.parse("""
                    {"name":"%s","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
                    {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
                    "splitSeed":1,"standardise":"none"},"algorithm":"fedavgm","rounds":5,"minParticipants":%d,
                    "privacy":{%s},
                    "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""".formatted(name, hospitals, privacy));
        } catch (TaskSpecException e) {
            throw new IllegalStateException(e);
        }
    }
}
