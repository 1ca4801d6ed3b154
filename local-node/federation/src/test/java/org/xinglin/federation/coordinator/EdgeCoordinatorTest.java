package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.task.TaskState;

@Timeout(60)
class EdgeCoordinatorTest {
    private static final String SPEC = """
            {"name":"toy","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
            {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
            "splitSeed":1,"standardise":"none"},"algorithm":"fedavg","rounds":5,"minParticipants":2,
            "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""";

    @TempDir
    Path home;

    private final InMemoryRoundLedger ledger = new InMemoryRoundLedger();
    private final List<Future<TaskHistory>> others = new ArrayList<>();
    private final ExecutorService sites = Executors.newVirtualThreadPerTaskExecutor();
    private EdgeCoordinator coordinator;
    private FederationClient client;
    private TaskId task;

    @BeforeEach
    void start() throws IOException, TaskSpecException {
        open(Duration.ofSeconds(20));
        task = TaskSpec.parse(SPEC).id();
    }

    private void open(Duration deadline) throws IOException {
        coordinator = EdgeCoordinator.start(new EdgeSettings(home, 0, ledger, InstantSource.system(), deadline));
        client = new FederationClient("127.0.0.1:" + coordinator.port());
    }

    @AfterEach
    void stop() {
        client.close();
        coordinator.close();
        sites.shutdownNow();
    }

    private void publish() throws FederationException {
        ledger.publish(task);
        assertThat(client.publish(SPEC)).isEqualTo(task);
    }

    private Future<TaskHistory> join(TestSite site) {
        ledger.join(task, site.account());
        return take(site);
    }

    private Future<TaskHistory> take(TestSite site) {
        return sites.submit(() -> client.participate(
                task,
                site,
                site,
                (id, round, digest, samples, loss) -> ledger.record(id, round, site.account(), digest, samples),
                round -> {}));
    }

    @Test
    void sitesTrainTogetherToTheEnd() throws Exception {
        publish();
        List<Future<TaskHistory>> all = new ArrayList<>();
        all.add(join(new TestSite(1, 1, 10)));
        all.add(join(new TestSite(2, 3, 30)));
        TaskHistory history = all.getFirst().get();
        all.getLast().get();
        assertThat(history.state()).isEqualTo(TaskState.FINISHED);
        assertThat(history.closed()).extracting(RoundRecord::round).containsExactly(1, 2, 3, 4, 5);
        // the weighted mean of the targets is 2.5, and each round goes half the way: 2.5 (1 - 2^-5)
        double last = 1 - Math.abs(2.5 * (1 - Math.pow(2, -5)) - 2.5) / 2.5;
        assertThat(history.closed().getLast().accuracy()).isEqualTo(last);
        assertThat(history.closed().getFirst().sites())
                .extracting(SiteRecord::samples)
                .containsExactlyInAnyOrder(10L, 30L);
        assertThat(ledger.closedRounds(task)).hasSize(5);
        assertThat(ledger.end(task)).contains(1);
    }

    @Test
    void aTaskThatIsNotOnTheChainIsRefused() {
        assertRefused(() -> client.publish(SPEC), "not on the chain");
    }

    @Test
    void aBadSpecificationIsNamed() {
        assertThatThrownBy(() -> client.publish(SPEC.replace("\"seed\"", "\"sead\"")))
                .isInstanceOfSatisfying(FederationException.class, trouble -> {
                    assertThat(trouble.kind()).isEqualTo(FederationException.Kind.BAD_SPECIFICATION);
                    assertThat(trouble).hasMessageStartingWith("sead\n");
                });
    }

    @Test
    void anUnknownTaskIsSaidToBeUnknown() {
        assertThatThrownBy(() -> client.history(task))
                .isInstanceOfSatisfying(
                        FederationException.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(FederationException.Kind.UNKNOWN_TASK));
    }

    @Test
    void whoDidNotJoinOnTheChainIsRefused() throws Exception {
        publish();
        assertEndsRefused(take(new TestSite(1, 1, 10)), "has not joined");
    }

    @Test
    void whoSignsForAnotherAccountIsRefused() throws Exception {
        publish();
        TestSite honest = new TestSite(1, 1, 10);
        TestSite thief = new TestSite(2, 1, 10);
        ledger.join(task, honest.account());
        Future<TaskHistory> stolen = sites.submit(() -> client.participate(
                task,
                new StolenName(honest.account(), thief),
                thief,
                (id, round, digest, samples, loss) -> {},
                round -> {}));
        assertEndsRefused(stolen, "not the account's");
    }

    @Test
    void badUpdatesAreRefusedWithTheReason() throws Exception {
        publish();
        others.add(join(new TestSite(9, 1, 10)));
        assertEndsRefused(join(new TestSite(1, 1, 10, model -> nan())), "NaN");
        assertEndsRefused(join(new TestSite(2, 1, 10, model -> wide())), "another shape");
    }

    @Test
    void anUpdateOtherThanTheRecordedOneIsRefused() throws Exception {
        publish();
        others.add(join(new TestSite(9, 1, 10)));
        TestSite liar = new TestSite(1, 1, 10);
        ledger.join(task, liar.account());
        Future<TaskHistory> lying = sites.submit(() -> client.participate(
                task,
                liar,
                liar,
                (id, round, digest, samples, loss) -> ledger.record(id, round, liar.account(), new byte[32], samples),
                round -> {}));
        assertEndsRefused(lying, "not the one that its hospital recorded");
        TestSite silent = new TestSite(2, 1, 10);
        ledger.join(task, silent.account());
        Future<TaskHistory> unrecorded = sites.submit(
                () -> client.participate(task, silent, silent, (id, round, digest, n, loss) -> {}, round -> {}));
        assertEndsRefused(unrecorded, "not on the chain");
    }

    @Test
    void aSiteThatLeavesIsNotWaitedForAndMayComeBack() throws Exception {
        publish();
        Future<TaskHistory> one = join(new TestSite(1, 1, 10));
        CountDownLatch leaving = new CountDownLatch(1);
        TestSite fickle = new TestSite(2, 3, 30);
        ledger.join(task, fickle.account());
        Future<TaskHistory> first = sites.submit(() -> client.participate(
                task,
                fickle,
                fickle,
                (id, round, digest, samples, loss) -> {
                    if (round == 3) {
                        leaving.countDown();
                        throw new IOException("the power went");
                    }
                    ledger.record(id, round, fickle.account(), digest, samples);
                },
                round -> {}));
        assertThat(leaving.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(first::get).hasRootCauseMessage("the power went");
        others.add(take(fickle));
        assertThat(one.get().state()).isEqualTo(TaskState.FINISHED);
        assertThat(ledger.closedRounds(task)).hasSize(5);
    }

    @Test
    void aRestartedCoordinatorGoesOnWithTheSameResult() throws Exception {
        publish();
        CountDownLatch third = new CountDownLatch(1);
        Runnable end = client.watch(task, history -> {
            if (history.closed().size() >= 2) {
                third.countDown();
            }
        });
        others.add(join(new TestSite(1, 1, 10)));
        others.add(join(new TestSite(2, 3, 30)));
        assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
        end.run();
        client.close();
        coordinator.close();
        open(Duration.ofSeconds(20));
        Future<TaskHistory> again = take(new TestSite(1, 1, 10));
        others.add(take(new TestSite(2, 3, 30)));
        TaskHistory history = finished(again);
        assertThat(history.closed()).hasSize(5);
        assertThat(history.closed().getLast().accuracy()).isEqualTo(1 - Math.pow(2, -5));
    }

    @Test
    void numbersThatCanNotBeRecordedAreRefused() throws Exception {
        publish();
        others.add(join(new TestSite(9, 1, 10)));
        assertEndsRefused(join(new TestSite(1, 1, Long.MAX_VALUE / 2)), "more than there are people");
        assertEndsRefused(join(new TestSite(2, 1, 10).reporting(-1)), "its numbers are none");
        assertEndsRefused(join(new TestSite(3, 1, 10).reporting(1e300)), "its numbers are none");
    }

    @Test
    void aSecondConnectionOfAnAccountEndsTheFirst() throws Exception {
        publish();
        CountDownLatch seated = new CountDownLatch(1);
        Runnable end = client.watch(task, history -> {
            if (history.joined() == 1) {
                seated.countDown();
            }
        });
        Future<TaskHistory> first = join(new TestSite(1, 1, 10));
        assertThat(seated.await(30, TimeUnit.SECONDS)).isTrue();
        end.run();
        others.add(take(new TestSite(1, 1, 10)));
        assertThat(first.get().state()).isEqualTo(TaskState.WAITING);
    }

    @Test
    void watchingEndsWithTheTask() throws Exception {
        publish();
        CountDownLatch ended = new CountDownLatch(1);
        Runnable end = client.watch(task, history -> {
            if (history.state() == TaskState.FINISHED) {
                ended.countDown();
            }
        });
        others.add(join(new TestSite(1, 1, 10)));
        others.add(join(new TestSite(2, 3, 30)));
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        end.run();
    }

    /** All rounds may have been closed before the coordinator was stopped; then joining again is refused. */
    private TaskHistory finished(Future<TaskHistory> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            assertThat(e).hasMessageContaining("has ended");
            return client.history(task);
        }
    }

    private static NamedVectors nan() {
        return NamedVectors.of(Map.of(TaskSpec.WEIGHTS, new float[] {Float.NaN}, TaskSpec.BIAS, new float[1]));
    }

    private static NamedVectors wide() {
        return NamedVectors.of(Map.of(TaskSpec.WEIGHTS, new float[2], TaskSpec.BIAS, new float[1]));
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(FederationException.class).hasMessageContaining(words);
    }

    private static void assertEndsRefused(Future<TaskHistory> future, String words) {
        assertThatThrownBy(future::get)
                .hasCauseInstanceOf(FederationException.class)
                .hasMessageContaining(words);
    }

    /** Another's account with one's own key. */
    private record StolenName(String account, TestSite thief) implements JoinSigner {
        @Override
        public byte[] sign(byte[] hash) {
            return thief.sign(hash);
        }
    }
}
