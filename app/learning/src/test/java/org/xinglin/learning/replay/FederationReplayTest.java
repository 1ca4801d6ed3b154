package org.xinglin.learning.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.core.training.ReplayOutcome.Flaw;

class FederationReplayTest {
    private final OneRound task = new OneRound();

    @Test
    void anHonestRoundComesOutBitForBit() throws Exception {
        List<String> told = new ArrayList<>();
        ReplayOutcome outcome = replayed((done, total) -> told.add(done + " of " + total));
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.rounds()).singleElement().satisfies(round -> {
            assertThat(round.isSame()).isTrue();
            assertThat(round.onChain()).isEqualTo(task.global());
        });
        assertThat(outcome.isClean()).isTrue();
        assertThat(told).containsExactly("1 of 1");
    }

    @Test
    void anUpdateThatNobodyHasIsNamedWithItsHospital() throws Exception {
        task.lose();
        ReplayOutcome outcome = replayed(Progress.NONE);
        assertThat(outcome.isClean()).isFalse();
        assertThat(outcome.rounds().getFirst().computed()).isEmpty();
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.round()).isOne();
            assertThat(finding.flaw()).isEqualTo(Flaw.UNAVAILABLE);
            assertThat(finding.hospital()).contains(OneRound.SECOND);
            assertThat(finding.cid()).isEqualTo(task.lost());
        });
    }

    @Test
    void aChainThatDoesNotAnswerIsAFailure() {
        Failure away = new Failure.Unreachable(Part.CHAIN, "the node");
        task.fail(away);
        assertThatThrownBy(() -> replayed(Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(away));
    }

    @Test
    void aPersonCanStopIt() {
        Progress stopped = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> replayed(stopped))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(new Failure.Cancelled()));
    }

    private ReplayOutcome replayed(Progress progress) throws Failed {
        return new FederationReplay(task, task.blobs()).replay(task.id(), progress);
    }
}
