package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.coordinator.RoundHistory.RecordedUpdate;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.EvaluationReport;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.Update;
import org.xinglin.federation.task.TaskId;

/** Looks at an update before any rule sees it: shape, numbers, and what its hospital said of it on the chain. */
final class UpdateCheck {
    /** Ten thousand million rows: more than there are people, and sums of them stay exact. */
    private static final long MOST_ROWS = 10_000_000_000L;

    /** A mean loss that still fits the ledger's millionths. */
    private static final double MOST_LOSS = 1e12;

    private final RoundLedger ledger;
    private final TaskId task;

    UpdateCheck(RoundLedger ledger, TaskId task) {
        this.ledger = ledger;
        this.task = task;
    }

    /** A report whose numbers can be recorded and averaged. */
    static boolean isSane(EvaluationReport report) {
        return isLoss(report.getLoss())
                && report.getAccuracy() >= 0
                && report.getAccuracy() <= 1
                && report.getSamples() > 0
                && report.getSamples() <= MOST_ROWS;
    }

    private static boolean isLoss(double loss) {
        return loss >= 0 && loss <= MOST_LOSS;
    }

    Contribution checked(String account, Update update, NamedVectors global) throws RefusedException, IOException {
        NamedVectors model = Messages.vectors(update.getModel());
        if (!model.hasShapeOf(global)) {
            throw new RefusedException("the update has another shape than the model");
        }
        if (!model.isFinite() || !isLoss(update.getTrainLoss())) {
            throw new RefusedException("the update holds a number that is none (NaN or infinite)");
        }
        if (update.getSamples() <= 0 || update.getSamples() > MOST_ROWS) {
            throw new RefusedException("the update was trained on no row, or on more than there are people");
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
        float[] difference = model.flat();
        float[] from = global.sharedForReading();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= from[i];
        }
        return new Contribution(account, Parameters.of(difference), update.getSamples(), update.getTrainLoss(), 0);
    }
}
