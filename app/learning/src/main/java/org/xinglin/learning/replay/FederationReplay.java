package org.xinglin.learning.replay;

import java.io.IOException;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.core.training.TaskOnChain;
import org.xinglin.core.training.TrainingReplay;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.replay.Finding;
import org.xinglin.federation.replay.Flaw;
import org.xinglin.federation.replay.Replay;
import org.xinglin.federation.replay.ReplayReport;
import org.xinglin.federation.replay.ReplayedRound;

/** The federation's replay over this console's chain and IPFS node. */
public final class FederationReplay implements TrainingReplay {
    private final FederationHistory history;
    private final BlobStore blobs;

    public FederationReplay(FederationHistory history, BlobStore blobs) {
        this.history = history;
        this.blobs = blobs;
    }

    @Override
    public ReplayOutcome replay(TaskId task, Progress progress) throws Failed {
        int rounds = history.task(task).map(TaskOnChain::round).orElse(0);
        org.xinglin.federation.task.TaskId id =
                org.xinglin.federation.task.TaskId.of(task.value().bytes());
        try {
            ReplayReport report = new Replay(new OnChain(history, progress), blobs)
                    .of(id, round -> progress.report(round.round(), rounds));
            return new ReplayOutcome(
                    task,
                    report.rounds().stream().map(FederationReplay::round).toList(),
                    report.findings().stream().map(FederationReplay::finding).toList());
        } catch (IOException e) {
            throw e.getCause() instanceof Failed failed ? failed : new Failed(new Failure.Unexpected("replay"), e);
        }
    }

    private static ReplayOutcome.Round round(ReplayedRound round) {
        Optional<Digest> computed = round.isComputed() ? Optional.of(Digest.ofHex(round.computed())) : Optional.empty();
        return new ReplayOutcome.Round(round.round(), Digest.ofHex(round.onChain()), computed);
    }

    private static ReplayOutcome.Finding finding(Finding finding) {
        Optional<WalletAddress> hospital =
                finding.account().isEmpty() ? Optional.empty() : Optional.of(new WalletAddress(finding.account()));
        return new ReplayOutcome.Finding(
                finding.round(), hospital, finding.cid(), flaw(finding.flaw()), finding.words());
    }

    private static ReplayOutcome.Flaw flaw(Flaw flaw) {
        return switch (flaw) {
            case NOT_PUBLISHED -> ReplayOutcome.Flaw.NOT_PUBLISHED;
            case UNAVAILABLE -> ReplayOutcome.Flaw.UNAVAILABLE;
            case ALTERED -> ReplayOutcome.Flaw.ALTERED;
            case UNREADABLE -> ReplayOutcome.Flaw.UNREADABLE;
            case NOT_RECORDED -> ReplayOutcome.Flaw.NOT_RECORDED;
            case OTHER_THAN_CHAIN -> ReplayOutcome.Flaw.OTHER_THAN_CHAIN;
            case OTHER_RESULT -> ReplayOutcome.Flaw.OTHER_RESULT;
        };
    }
}
