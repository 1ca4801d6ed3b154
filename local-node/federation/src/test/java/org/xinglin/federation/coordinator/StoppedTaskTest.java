package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.FederationException.Kind;
import org.xinglin.federation.replay.Replay;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;

/** A task that a person ends before its rounds are done. */
class StoppedTaskTest extends CoordinatorFixture {
    private static final TestSite PUBLISHER = new TestSite(50, 0, 0);
    private static final int STOPPED = 5;

    private final CountDownLatch third = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private String form = "2";
    private RoundLedger seen = ledger;
    private volatile boolean chainIsAway;

    @Override
    RoundLedger seenByTheCoordinator() {
        return (RoundLedger) Proxy.newProxyInstance(
                RoundLedger.class.getClassLoader(), new Class<?>[] {RoundLedger.class}, (proxy, method, given) -> {
                    if (chainIsAway && method.getName().equals("finish")) {
                        throw new IOException("the chain is away");
                    }
                    try {
                        return method.invoke(seen, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    String spec() {
        return SPEC.replace("\"minParticipants\":2", "\"minParticipants\":" + form);
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    /** Trains twice, and not in the third round before the test says so. */
    private TestSite slowInTheThird(int number) {
        List<NamedVectors> trained = new ArrayList<>();
        return new TestSite(number, 3, 30, update -> {
            trained.add(update);
            if (trained.size() == 3) {
                third.countDown();
                awaitRelease();
            }
            return update;
        });
    }

    private void awaitRelease() {
        try {
            assertThat(released.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Future<TaskHistory>> trainToTheThird() throws Exception {
        again();
        task = TaskSpec.parse(spec()).id();
        ledger.publish(task, PUBLISHER.account());
        client.publish(spec());
        List<Future<TaskHistory>> all = new ArrayList<>();
        all.add(join(new TestSite(1, 1, 10)));
        all.add(join(slowInTheThird(2)));
        if (!form.equals("2")) {
            all.add(join(slowInTheThird(3)));
        }
        assertThat(third.await(40, TimeUnit.SECONDS)).isTrue();
        return all;
    }

    /** With a deadline that the test does not live to see: whoever waits for it hangs. */
    private void again() throws IOException {
        coordinator.close();
        consortium.close();
        open(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "3,\"privacy\":{\"secureAggregation\":true}",
                "2,\"startParticipants\":3,\"asynchronous\":{\"buffer\":3}"
            })
    void itsPublisherStopsItAtOnceAndTheClosedRoundsStay(String kind) throws Exception {
        form = kind;
        List<Future<TaskHistory>> all = trainToTheThird();
        as(PUBLISHER).stop(task, PUBLISHER);
        TaskHistory history = all.getFirst().get(20, TimeUnit.SECONDS);
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.STOPPED);
        assertThat(history.reason()).isEqualTo("stopped by " + PUBLISHER.account());
        assertThat(history.closed()).extracting(RoundRecord::round).containsExactly(1, 2);
        assertThat(ledger.closedRounds(task)).containsOnlyKeys(1, 2);
        assertThat(ledger.end(task)).contains(STOPPED);
        assertThat(new Replay(ledger, blobs).of(task, round -> {}).isClean()).isTrue();
        released.countDown();
        assertThat(all.get(1).get().state()).isEqualTo(TaskState.STOPPED);
    }

    @Test
    void theCoordinatorsOperatorStopsItToo() throws Exception {
        TestSite operator = new TestSite(51, 0, 0);
        seen = ledger.as(operator.account());
        again();
        ledger.publish(task, PUBLISHER.account());
        ledger.handOver(task, operator.account());
        client.publish(spec());
        Future<TaskHistory> waiting = join(new TestSite(1, 1, 10));
        as(operator).stop(task, operator);
        assertThat(ended()).isEqualTo("stopped by " + operator.account());
        assertThat(ledger.end(task)).contains(STOPPED);
        others.add(waiting);
    }

    /** Why, once it is said. */
    private String ended() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Runnable end = client.watch(task, history -> {
            if (history.state().isEnded()) {
                ended.countDown();
            }
        });
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        end.run();
        return client.history(task).reason();
    }

    @Test
    void aStopHoldsOverAKillOfTheCoordinator() throws Exception {
        List<Future<TaskHistory>> all = trainToTheThird();
        chainIsAway = true;
        as(PUBLISHER).stop(task, PUBLISHER);
        again();
        assertThat(client.history(task).state()).isEqualTo(TaskState.RUNNING);
        chainIsAway = false;
        assertThat(ended()).isEqualTo("stopped by " + PUBLISHER.account());
        assertThat(ledger.closedRounds(task)).containsOnlyKeys(1, 2);
        assertThat(ledger.end(task)).contains(STOPPED);
        others.addAll(all);
    }

    @Test
    void nobodyElseStopsItAndItGoesOn() throws Exception {
        ledger.publish(task, PUBLISHER.account());
        client.publish(spec());
        TestSite other = new TestSite(1, 1, 10);
        assertKind(Kind.NOT_ALLOWED, other, other);
        assertKind(Kind.NOT_TRUSTED, other, PUBLISHER); // with the certificate of another
        others.add(join(new TestSite(2, 1, 10)));
        assertThat(join(other).get().state()).isEqualTo(TaskState.FINISHED);
    }

    private void assertKind(Kind kind, TestSite certificate, TestSite signer) {
        assertThatThrownBy(() -> as(certificate).stop(task, signer))
                .isInstanceOfSatisfying(
                        FederationException.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    @Test
    void whatHasEndedCanNotBeStopped() throws Exception {
        ledger.publish(task, PUBLISHER.account());
        client.publish(spec());
        others.add(join(new TestSite(1, 1, 10)));
        join(new TestSite(2, 1, 10)).get();
        assertThatThrownBy(() -> as(PUBLISHER).stop(task, PUBLISHER)).hasMessage("the task has ended already");
        assertThat(client.history(task).state()).isEqualTo(TaskState.FINISHED);
        assertThat(ledger.end(task)).contains(1);
    }
}
