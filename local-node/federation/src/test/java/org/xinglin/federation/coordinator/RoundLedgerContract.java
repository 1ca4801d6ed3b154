package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.coordinator.RoundHistory.ClosedRound;
import org.xinglin.federation.coordinator.RoundHistory.Participant;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.coordinator.RoundHistory.RecordedUpdate;
import org.xinglin.federation.coordinator.RoundLedger.StandingChange;
import org.xinglin.federation.evaluation.Scores;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskId;

/** What every federation ledger promises to a coordinator and to whoever replays a task. */
abstract class RoundLedgerContract {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] START = digest(1);
    private static final byte[] GLOBAL = digest(2);
    private static final byte[] MANIFEST = digest(3);
    private static int tasks;

    TaskId task;
    String first;
    String second;

    /** As the coordinator writes. */
    abstract RoundLedger coordinator();

    /** As the standby writes. */
    abstract RoundLedger standby();

    abstract String address(RoundLedger ledger);

    /** For the coordinator. */
    abstract void publish(TaskId id) throws IOException;

    /** Names the standby of {@link #standby}, with {@link #PATIENCE}. */
    abstract void nameStandby(TaskId id) throws IOException;

    /** Joins as a hospital, 0 or 1. @return its account in lower case */
    abstract String join(TaskId id, int hospital) throws IOException;

    abstract void submit(TaskId id, int round, int hospital, byte[] update, long samples) throws IOException;

    abstract void pass(Duration time) throws IOException;

    @BeforeEach
    void publishedAndJoined() throws IOException {
        task = TaskId.of(digest(100 + ++tasks));
        publish(task);
        first = join(task, 0);
        second = join(task, 1);
    }

    @Test
    void aTaskIsFoundAsItWasPublished() throws IOException {
        RecordedTask found = coordinator().task(task).orElseThrow();
        assertThat(found.coordinator()).isEqualTo(address(coordinator()));
        assertThat(found.specDigest()).isEqualTo(task.bytes());
        assertThat(found.standby()).isEmpty();
        assertThat(found.round()).isZero();
        assertThat(found.finished()).isFalse();
        assertThat(coordinator().publishedSpec(task))
                .hasValueSatisfying(spec -> assertThat(spec).isEqualTo(task.bytes()));
        assertThat(coordinator().task(TaskId.of(digest(99)))).isEmpty();
        assertThat(coordinator().publishedSpec(TaskId.of(digest(99)))).isEmpty();
        assertThat(coordinator().hasJoined(task, first)).isTrue();
        assertThat(coordinator().hasJoined(task, "0x" + "9".repeat(40))).isFalse();
    }

    @Test
    void aClosedRoundTellsHowItCameAbout() throws IOException {
        coordinator().openRound(task, 1, START);
        assertThat(coordinator().closedRound(task, 1)).isEmpty();
        submit(task, 1, 0, digest(10), 100);
        submit(task, 1, 1, digest(11), 50);
        submit(task, 1, 0, digest(12), 101); // asked again
        coordinator().closeRound(task, round(1, site(first, 101), site(second, 0)), MANIFEST);

        ClosedRound closed = coordinator().closedRound(task, 1).orElseThrow();
        assertThat(closed.startDigest()).isEqualTo(START);
        assertThat(closed.globalDigest()).isEqualTo(GLOBAL);
        assertThat(closed.manifest()).isEqualTo(MANIFEST);
        assertThat(closed.participants()).containsExactly(new Participant(first, 101), new Participant(second, 0));
        List<RecordedUpdate> updates = coordinator().updates(task, 1);
        assertThat(updates).extracting(RecordedUpdate::account).containsExactly(first, second, first);
        assertThat(updates).extracting(RecordedUpdate::samples).containsExactly(100L, 50L, 101L);
        assertThat(updates.getLast().digest()).isEqualTo(digest(12));
        assertThat(updates.getLast().block()).isLessThan(closed.block());
        assertThat(coordinator().update(task, 1, first).orElseThrow().digest()).isEqualTo(digest(12));
        assertThat(coordinator().updates(task, 2)).isEmpty();
        assertThat(coordinator().closedRound(task, 2)).isEmpty();
    }

    @Test
    void doingItAgainChangesNothingAndDoingItOtherwiseIsSeen() throws IOException {
        coordinator().openRound(task, 1, START);
        coordinator().openRound(task, 1, START);
        refused(() -> coordinator().openRound(task, 1, GLOBAL), "another model");
        coordinator().closeRound(task, round(1), MANIFEST);
        coordinator().closeRound(task, round(1), MANIFEST);
        refused(() -> coordinator().closeRound(task, round(1), START), "another manifest");
        coordinator().recordStanding(task, 1, List.of(new StandingChange(first, 0.5, 3)), digest(4));
        coordinator().recordStanding(task, 1, List.of(new StandingChange(first, 0.5, 3)), digest(4));
        coordinator().finish(task, 1);
        coordinator().finish(task, 1);
        assertThat(coordinator().task(task).orElseThrow().finished()).isTrue();
    }

    @Test
    void whatItsHospitalDidNotRecordIsNotCounted() throws IOException {
        coordinator().openRound(task, 1, START);
        submit(task, 1, 0, digest(10), 100);
        RoundRecord both = round(1, site(first, 100), site(second, 100));
        refused(() -> coordinator().closeRound(task, both, MANIFEST), "NotSubmitted");
        submit(task, 1, 1, digest(11), 100);
        coordinator().closeRound(task, both, MANIFEST);
    }

    @Test
    void theStandbyTakesOverWhenTheCoordinatorIsSilentAndTheOldOneWritesNoMore() throws IOException {
        refused(() -> standby().takeOver(task), "NotStandby");
        assertThat(standby().entrusted()).doesNotContain(task);
        nameStandby(task);
        assertThat(standby().entrusted()).contains(task);
        assertThat(coordinator().entrusted()).doesNotContain(task);
        coordinator().openRound(task, 1, START);
        refused(() -> standby().takeOver(task), "NotSilent");
        pass(PATIENCE.minusSeconds(10));
        coordinator().heartbeat(task);
        pass(PATIENCE.minusSeconds(10));
        refused(() -> standby().takeOver(task), "NotSilent");
        pass(PATIENCE);
        assertThat(standby().publishedSpec(task)).isEmpty();
        standby().takeOver(task);
        standby().takeOver(task);
        assertThat(standby().publishedSpec(task)).isPresent();
        RecordedTask found = standby().task(task).orElseThrow();
        assertThat(found.coordinator()).isEqualTo(address(standby()));
        assertThat(found.standby()).isEmpty();
        refused(() -> coordinator().closeRound(task, round(1), MANIFEST), "NotCoordinator");
        refused(() -> coordinator().heartbeat(task), "NotCoordinator");
        standby().openRound(task, 1, START); // goes on where the other was
        standby().closeRound(task, round(1), MANIFEST);
    }

    @Test
    void aTaskIsHandedOverAtOnce() throws IOException {
        refused(() -> standby().heartbeat(task), "NotCoordinator");
        coordinator().handOver(task, address(standby()));
        assertThat(standby().entrusted()).contains(task);
        standby().openRound(task, 1, START);
        refused(() -> coordinator().openRound(task, 2, START), "NotCoordinator");
    }

    static byte[] digest(int number) {
        byte[] digest = new byte[32];
        Arrays.fill(digest, (byte) number);
        return digest;
    }

    private static RoundRecord round(int number, SiteRecord... sites) {
        return RoundRecord.of(number, "0x" + HexFormat.of().formatHex(GLOBAL), 0, List.of(sites), Map.of());
    }

    private static SiteRecord site(String account, long samples) {
        return new SiteRecord(account, samples, 0.7, 1, 10, 0.6, 0.8, Scores.NONE);
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(IOException.class).hasMessageContaining(why);
    }
}
