package org.xinglin.learning;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.training.FederationRegistry;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.participant.SiteDuties;
import org.xinglin.learning.site.Admission;

/** What this hospital does before an update leaves it: its policy and its budget first, then its word on the chain. */
final class ConsoleDuties implements SiteDuties<Failed> {
    private static final List<String> CLOSED = List.of("RoundNotOpen", "TaskIsFinished");

    private final TaskId task;
    private final Admission admission;
    private final FederationRegistry registry;
    private final Progress progress;
    private final Acting acting;
    private final int rounds;

    /** Who coordinates the task now, by the chain's word: a policy that does not allow the standby lets nothing out to it. */
    @FunctionalInterface
    interface Acting {
        WalletAddress account() throws Failed;
    }

    ConsoleDuties(
            TaskId task,
            Admission admission,
            FederationRegistry registry,
            Progress progress,
            Acting acting,
            int rounds) {
        this.task = task;
        this.admission = admission;
        this.registry = registry;
        this.progress = progress;
        this.acting = acting;
        this.rounds = rounds;
    }

    @Override
    public String coordinator(org.xinglin.federation.task.TaskId same) throws Failed {
        return acting.account().text();
    }

    @Override
    public Optional<Boolean> isStart(org.xinglin.federation.task.TaskId same, int round, byte[] model) throws Failed {
        progress.check();
        return registry.roundStart(task, round).map(Digest.of(model)::equals);
    }

    @Override
    public void release(org.xinglin.federation.task.TaskId same, int round, byte[] update, Optional<Spent> spent)
            throws Failed {
        progress.check();
        admission.by(acting.account()).release(round, Digest.of(update), spent);
    }

    @Override
    public boolean record(org.xinglin.federation.task.TaskId same, int round, byte[] digest, long samples, double loss)
            throws Failed {
        progress.check();
        try {
            registry.submitUpdate(task, round, Digest.of(digest), samples, loss);
            return true;
        } catch (Failed failed) {
            boolean isClosed = failed.failure() instanceof Failure.Refused refused
                    && CLOSED.stream().anyMatch(refused.reason()::startsWith);
            if (isClosed) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public void trained(int round) {
        progress.report(round, rounds);
    }
}
