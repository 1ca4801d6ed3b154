package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;

/** Three hospitals, all of whom every sum needs: whatever breaks off must go on with the same three. */
class BrokenSumsTest extends CoordinatorFixture {
    private final TestSite third = new TestSite(3, 2, 500);

    @Override
    String spec() {
        return SPEC.replace("\"minParticipants\":2", "\"minParticipants\":3,\"privacy\":{\"secureAggregation\":true}");
    }

    private List<Future<TaskHistory>> two() {
        List<Future<TaskHistory>> all = new ArrayList<>();
        all.add(join(new TestSite(1, 1, 100)));
        all.add(join(new TestSite(2, 3, 300)));
        return all;
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfASumDoesNotEndIt() throws Exception {
        publish();
        AtomicInteger recorded = new AtomicInteger();
        ledger.join(task, third.account());
        others.add(take(third, third, (id, round, digest, samples) -> {
            ledger.record(id, round, third.account(), digest, samples);
            if (recorded.incrementAndGet() == 2) {
                throw Status.UNAVAILABLE.withDescription("the line is gone").asRuntimeException();
            }
        }));
        TaskHistory history = two().getFirst().get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        assertThat(recorded).as("five rounds, and one order told again").hasValue(6);
        assertThat(updatesOfTheThird(2)).as("the same masked vector both times").isOne();
    }

    @Test
    void anOpeningThatBreaksOffIsDoneAgainForTheSameHospitals() throws Exception {
        publish();
        notebooks.put(third.account(), new InMemoryNotebook() {
            private boolean isFull;

            @Override
            public void write(String name, byte[] content) throws IOException {
                if (name.equals("cohort") && !isFull) {
                    isFull = true;
                    throw new IOException("the disk is full");
                }
                super.write(name, content);
            }
        });
        Future<TaskHistory> first = join(third);
        List<Future<TaskHistory>> all = two();
        assertThatThrownBy(first::get).hasMessageContaining("the disk is full");
        others.add(take(third));
        TaskHistory history = all.getFirst().get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        assertThat(history.closed()).hasSize(5);
        assertThat(manifest(1).updates()).hasSize(3);
    }

    @Test
    void aCoordinatorThatForgotASumAfterItsOpeningAsksTheSameHospitalsAgain() throws Exception {
        publish();
        CountDownLatch revealed = new CountDownLatch(1);
        notebooks.put(third.account(), new InMemoryNotebook() {
            @Override
            public void write(String name, byte[] content) throws IOException {
                super.write(name, content);
                if (name.equals("cohort")) {
                    revealed.countDown();
                }
            }
        });
        others.add(join(third));
        others.addAll(two());
        assertThat(revealed.await(30, TimeUnit.SECONDS)).isTrue();
        consortium.close();
        coordinator.close();
        open(Duration.ofSeconds(20));
        Future<TaskHistory> again = take(third);
        others.add(take(new TestSite(1, 1, 100)));
        others.add(take(new TestSite(2, 3, 300)));
        TaskHistory history = again.get();
        assertThat(history.state()).as(history.reason()).isEqualTo(TaskState.FINISHED);
        assertThat(history.closed()).hasSize(5);
    }

    private long updatesOfTheThird(int round) throws IOException {
        return ledger.updates(task, round).stream()
                .filter(update -> update.account().equals(third.account()))
                .map(update -> HexFormat.of().formatHex(update.digest()))
                .distinct()
                .count();
    }

    private RoundManifest manifest(int round) throws IOException {
        return RoundManifest.ofBytes(blobs.get(
                blobs.nameOfBlock(ledger.closedRound(task, round).orElseThrow().manifest())));
    }
}
