package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;

class EdgeCoordinatorTest extends CoordinatorFixture {
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
    void aSiteThatLeavesIsNotWaitedForAndMayComeBack() throws Exception {
        publish();
        Future<TaskHistory> one = join(new TestSite(1, 1, 10));
        CountDownLatch leaving = new CountDownLatch(1);
        TestSite fickle = new TestSite(2, 3, 30);
        ledger.join(task, fickle.account());
        Future<TaskHistory> first = take(fickle, fickle, (id, round, digest, samples) -> {
            if (round == 3) {
                leaving.countDown();
                throw new IOException("the power went");
            }
            ledger.record(id, round, fickle.account(), digest, samples);
        });
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
        consortium.close();
        coordinator.close();
        open(Duration.ofSeconds(20));
        Future<TaskHistory> again = take(new TestSite(1, 1, 10));
        others.add(take(new TestSite(2, 3, 30)));
        TaskHistory history = finished(again);
        assertThat(history.closed()).hasSize(5);
        assertThat(history.closed().getLast().accuracy()).isEqualTo(1 - Math.pow(2, -5));
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
}
