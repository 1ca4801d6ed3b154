package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;

class BufferedRoundsTest extends CoordinatorFixture {
    private final CountDownLatch third = new CountDownLatch(1);

    @Override
    String spec() {
        return SPEC.replace("\"minParticipants\":2", "\"minParticipants\":3,\"asynchronous\":{\"buffer\":2}");
    }

    @Test
    void aSlowHospitalHoldsNobodyUpAndItsLateUpdateCountsLess() throws Exception {
        publish();
        List<Future<TaskHistory>> fast = new ArrayList<>();
        fast.add(join(new TestSite(1, 1, 100)));
        fast.add(join(new TestSite(2, 3, 100)));
        Future<TaskHistory> slow = join(new TestSite(3, 2, 100, this::whenTheThirdRoundIsClosed));
        Runnable end = client.watch(task, history -> {
            if (history.closed().size() >= 3) {
                third.countDown();
            }
        });
        TaskHistory history = fast.getFirst().get();
        slow.get();
        end.run();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        assertThat(history.closed()).hasSize(5);
        List<RoundManifest.Entry> stale = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            int now = round;
            RoundManifest manifest = RoundManifest.ofBytes(blobs.get(blobs.nameOfBlock(
                    ledger.closedRound(task, round).orElseThrow().manifest())));
            assertThat(manifest.updates()).hasSizeGreaterThanOrEqualTo(2); // more may come while it closes
            manifest.updates().stream().filter(entry -> entry.base() < now).forEach(stale::add);
        }
        assertThat(stale).anySatisfy(entry -> assertThat(entry.base()).isEqualTo(1));
    }

    private NamedVectors whenTheThirdRoundIsClosed(NamedVectors update) {
        try {
            assertThat(third.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return update;
    }
}
