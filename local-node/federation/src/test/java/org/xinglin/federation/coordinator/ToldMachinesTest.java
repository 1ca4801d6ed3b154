package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.participant.MachineState;
import org.xinglin.federation.selection.Telemetry;
import org.xinglin.federation.task.Member;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskHistory;

/** What hospitals tell of their machines, over a real port, and what comes of it. */
class ToldMachinesTest extends CoordinatorFixture {
    private static final TestSite BUSY = new TestSite(1, 1, 10);
    private static final TestSite IDLE = new TestSite(2, 3, 30);
    private static final TestSite SILENT = new TestSite(3, 2, 20);

    private final Map<String, MachineState> machines = new ConcurrentHashMap<>(Map.of(
            BUSY.account(), new MachineState(0.95, 5_000_000_000L, 3),
            IDLE.account(), new MachineState(0.05, 9_000_000_000L, 0)));
    private String selection = "{\"strategy\":\"telemetry\",\"fraction\":0.3}";

    @Override
    String spec() {
        return SPEC.replace(
                "\"minParticipants\":2", "\"minParticipants\":1,\"startParticipants\":3,\"selection\":" + selection);
    }

    @Override
    Optional<MachineState> machine(TestSite site) {
        return Optional.ofNullable(machines.get(site.account()));
    }

    private void joinAll() {
        others.add(join(BUSY));
        others.add(join(SILENT));
        others.add(join(IDLE));
    }

    @Test
    void theLessLoadedOneIsTaken() throws Exception {
        publish();
        joinAll();
        TaskHistory history = others.getLast().get();
        assertThat(history.closed()).hasSize(5);
        for (RoundRecord round : history.closed()) {
            assertThat(round.sites()).extracting(SiteRecord::account).containsExactly(IDLE.account());
        }
    }

    @Test
    void whatEachToldIsForEverybodyToSee() throws Exception {
        selection = "\"all\"";
        Instant before = Instant.now();
        task = org.xinglin.federation.task.TaskSpec.parse(spec()).id();
        publish();
        others.add(join(BUSY));
        others.add(join(SILENT));
        List<Member> seen = awaited(2);
        assertThat(seen).extracting(Member::account).containsExactlyInAnyOrder(BUSY.account(), SILENT.account());
        assertThat(seen).allSatisfy(member -> assertThat(member.heard()).isBetween(millis(before), Instant.now()));
        Telemetry told = of(seen, BUSY).telemetry().orElseThrow();
        assertThat(told.computeLoad()).isEqualTo(0.95);
        assertThat(told.freeStorage()).isEqualTo(5_000_000_000L);
        assertThat(told.queueLength()).isEqualTo(3);
        assertThat(told.bandwidth()).as("measured on a loopback").isGreaterThan(1_000_000);
        assertThat(told.latency()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(5));
        assertThat(of(seen, SILENT).telemetry()).isEmpty();
    }

    private static Instant millis(Instant instant) {
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }

    private static Member of(List<Member> seen, TestSite site) {
        return seen.stream()
                .filter(member -> member.account().equals(site.account()))
                .findFirst()
                .orElseThrow();
    }

    private List<Member> awaited(int number) throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        Runnable end = client.watch(task, history -> {
            if (history.joined() >= number) {
                there.countDown();
            }
        });
        assertThat(there.await(30, TimeUnit.SECONDS)).isTrue();
        end.run();
        return client.history(task).members();
    }
}
