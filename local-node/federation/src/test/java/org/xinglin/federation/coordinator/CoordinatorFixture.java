package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.participant.MachineState;
import org.xinglin.federation.participant.Site;
import org.xinglin.federation.participant.SiteDuties;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.trust.CertifiedPeers;
import org.xinglin.federation.trust.CertifiedSigner;
import org.xinglin.federation.trust.TestConsortium;

/** A coordinator on a real port over a ledger in memory, and a client of it. */
@Timeout(60)
abstract class CoordinatorFixture {
    static final String SPEC = """
            {"name":"toy","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
            {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
            "splitSeed":1,"standardise":"none"},"algorithm":"fedavg","rounds":5,"minParticipants":2,
            "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""";

    /** Signs as the coordinator. */
    static final TestSite OPERATOR = new TestSite(98, 0, 0);

    @TempDir
    Path home;

    final InMemoryBlobs blobs = new InMemoryBlobs();
    final Map<String, InMemoryNotebook> notebooks = new ConcurrentHashMap<>();
    final InMemoryRoundLedger ledger = new InMemoryRoundLedger();
    final List<Future<TaskHistory>> others = new ArrayList<>();
    final ExecutorService sites = Executors.newVirtualThreadPerTaskExecutor();
    TestConsortium consortium;
    EdgeCoordinator coordinator;
    /** Of an operator who takes no part. */
    FederationClient client;

    TaskId task;
    /** Who coordinates, as hospitals read it. */
    String coordinates = OPERATOR.account();
    /** What hospitals read of a round's start in place of what the ledger says. */
    Optional<Boolean> chain = Optional.empty();

    @BeforeEach
    void start() throws IOException, TaskSpecException {
        open(Duration.ofSeconds(20));
        task = TaskSpec.parse(spec()).id();
    }

    final void open(Duration deadline) throws IOException {
        InstantSource clock = InstantSource.system();
        consortium = new TestConsortium(home.resolve("authority"), clock);
        EdgeTrust trust = EdgeTrust.onLoopback(consortium.authority(), OPERATOR, "test");
        coordinator =
                EdgeCoordinator.start(new EdgeSettings(home, 0, seenByTheCoordinator(), blobs, clock, deadline, trust));
        client = as(new TestSite(99, 0, 0));
    }

    /** The client with the account's own certificate. */
    final FederationClient as(JoinSigner signer) {
        return consortium.client(coordinator.port(), signer);
    }

    @AfterEach
    void stop() {
        consortium.close();
        coordinator.close();
        sites.shutdownNow();
    }

    final void publish() throws FederationException {
        ledger.publish(task);
        assertThat(client.publish(spec())).isEqualTo(task);
    }

    final Future<TaskHistory> join(TestSite site) {
        ledger.join(task, site.account());
        return take(site);
    }

    final Future<TaskHistory> take(TestSite site) {
        return take(
                site, site, (id, round, digest, samples) -> ledger.record(id, round, site.account(), digest, samples));
    }

    /** How a test site puts its updates on the chain. */
    interface Recording {
        void record(TaskId task, int round, byte[] digest, long samples) throws IOException;
    }

    final Future<TaskHistory> take(JoinSigner name, TestSite site, Recording recording) {
        return take(site, name, site, recording);
    }

    /**
     * @param certificate whose certificate it comes with
     * @param name signs for the account that it claims
     */
    final Future<TaskHistory> take(JoinSigner certificate, JoinSigner name, TestSite site, Recording recording) {
        Site<IOException> whole = new Site<>(
                name,
                site,
                duties(recording),
                notebooks.computeIfAbsent(site.account(), any -> new InMemoryNotebook()),
                new CertifiedSigner(consortium.identity(site)),
                new CertifiedPeers(consortium.authority().root(), InstantSource.system()),
                () -> machine(site));
        return sites.submit(() -> as(certificate).participate(TaskSpec.parse(spec()), whole));
    }

    private SiteDuties<IOException> duties(Recording recording) {
        return new SiteDuties<>() {
            @Override
            public String coordinator(TaskId task) {
                return coordinates;
            }

            @Override
            public Optional<Boolean> isStart(TaskId task, int round, byte[] model) {
                return chain.isPresent() ? chain : ledger.isStart(task, round, model);
            }

            @Override
            public void release(TaskId task, int round, byte[] update, Optional<Spent> spent) {}

            @Override
            public boolean record(TaskId task, int round, byte[] digest, long samples, double loss) throws IOException {
                try {
                    recording.record(task, round, digest, samples);
                    return true;
                } catch (IOException e) {
                    if (String.valueOf(e.getMessage()).matches("RoundNotOpen|TaskIsFinished")) {
                        return false;
                    }
                    throw e;
                }
            }

            @Override
            public void trained(int round) {}
        };
    }

    /** The ledger, or what a faulty line makes of it. */
    RoundLedger seenByTheCoordinator() {
        return ledger;
    }

    /** What a site tells of its machine. */
    Optional<MachineState> machine(TestSite site) {
        return Optional.empty();
    }

    /** The task's specification; others may be tried. */
    String spec() {
        return SPEC;
    }
}
