package org.xinglin.learning.replay;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.RoundOnChain;
import org.xinglin.federation.coordinator.RoundHistory;
import org.xinglin.federation.task.TaskId;

/**
 * The console's view of the ledger in the federation's words. A failure, and that a person wants no more of it, comes out as the cause of
 * the exception.
 */
record OnChain(FederationHistory history, Progress progress) implements RoundHistory {
    @Override
    public Optional<RecordedTask> task(TaskId task) throws IOException {
        return asked(() -> history.task(id(task))
                .map(found -> new RecordedTask(
                        found.publisher().text(),
                        found.coordinator().text(),
                        found.standby().map(named -> new Standby(named.account().text(), named.patience())),
                        found.silentSince(),
                        found.specification().bytes(),
                        found.rounds(),
                        found.round(),
                        found.finished())));
    }

    @Override
    public List<RecordedUpdate> updates(TaskId task, int round) throws IOException {
        return asked(() -> history.updates(id(task), round).stream()
                .map(update -> new RecordedUpdate(
                        update.hospital().text(),
                        update.update().bytes(),
                        update.samples(),
                        update.trainLoss(),
                        update.block().value()))
                .toList());
    }

    @Override
    public Optional<ClosedRound> closedRound(TaskId task, int round) throws IOException {
        return asked(() -> history.round(id(task), round).map(OnChain::closed));
    }

    private static ClosedRound closed(RoundOnChain round) {
        return new ClosedRound(
                round.round(),
                round.start().bytes(),
                round.global().bytes(),
                round.manifest().bytes(),
                round.hospitals().stream()
                        .map(one -> new Participant(
                                one.hospital().text(), one.metrics().samples()))
                        .toList(),
                round.block().value());
    }

    private static org.xinglin.core.ids.TaskId id(TaskId task) {
        return new org.xinglin.core.ids.TaskId(Digest.of(task.bytes()));
    }

    /** A question to the ledger. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws Failed;
    }

    private <T> T asked(Question<T> question) throws IOException {
        try {
            progress.check();
            return question.ask();
        } catch (Failed e) {
            throw new IOException("the chain was asked no further", e);
        }
    }
}
