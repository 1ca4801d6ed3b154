package org.xinglin.learning;

import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.training.FederationRegistry;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.participant.SiteDuties;

/** What this hospital does before an update leaves it: its budget first, then its word on the chain. */
final class ConsoleDuties implements SiteDuties<Failed> {
    private final TaskId task;
    private final FederationRegistry registry;
    private final Progress progress;
    private final int rounds;

    ConsoleDuties(TaskId task, FederationRegistry registry, Progress progress, int rounds) {
        this.task = task;
        this.registry = registry;
        this.progress = progress;
        this.rounds = rounds;
    }

    @Override
    public void spend(org.xinglin.federation.task.TaskId same, int round, Spent spent) throws Failed {
        progress.check();
    }

    @Override
    public void record(org.xinglin.federation.task.TaskId same, int round, byte[] digest, long samples, double loss)
            throws Failed {
        progress.check();
        registry.submitUpdate(task, round, Digest.of(digest), samples, loss);
    }

    @Override
    public void trained(int round) {
        progress.report(round, rounds);
    }
}
