package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.coordinator.RoundLedger.RecordedUpdate;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Update;
import org.xinglin.federation.task.TaskId;

/** Looks at an update before any rule sees it: shape, numbers, and what its hospital said of it on the chain. */
final class UpdateCheck {
    private final RoundLedger ledger;
    private final TaskId task;

    UpdateCheck(RoundLedger ledger, TaskId task) {
        this.ledger = ledger;
        this.task = task;
    }

    Contribution checked(String account, Update update, NamedVectors global) throws RefusedException, IOException {
        NamedVectors model = Messages.vectors(update.getModel());
        if (!model.hasShapeOf(global)) {
            throw new RefusedException("the update has another shape than the model");
        }
        if (!model.isFinite() || !Double.isFinite(update.getTrainLoss())) {
            throw new RefusedException("the update holds a number that is none (NaN or infinite)");
        }
        if (update.getSamples() <= 0) {
            throw new RefusedException("the update says that it was trained on no row");
        }
        Optional<RecordedUpdate> recorded = ledger.update(task, update.getRound(), account);
        if (recorded.isEmpty()) {
            throw new RefusedException("the update's digest is not on the chain; record it first");
        }
        boolean same = MessageDigest.isEqual(recorded.get().digest(), model.digest())
                && recorded.get().samples() == update.getSamples();
        if (!same) {
            throw new RefusedException("the update is not the one that its hospital recorded on the chain");
        }
        return new Contribution(account, model, update.getSamples());
    }
}
