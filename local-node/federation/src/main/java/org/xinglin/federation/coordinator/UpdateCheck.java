package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.coordinator.RoundHistory.RecordedUpdate;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.protocol.EvaluationReport;
import org.xinglin.federation.protocol.Evaluations;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.reputation.Evidence;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.update.Payload;

/** Looks at what came before any rule sees it: shape, numbers, and what its hospital said of it on the chain. */
final class UpdateCheck {
    /** A hundred million rows of one hospital: more than any has, and sums of them stay exact. */
    private static final long MOST_ROWS = 100_000_000L;

    /** A mean loss that still fits the ledger's millionths. */
    private static final double MOST_LOSS = 1e12;

    /** Rounding a clipped update to float32 can lengthen it by this. */
    private static final double ROUNDING = 1e-6;

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final RoundLedger ledger;
    private final TaskId task;
    private final BiConsumer<String, Evidence> saw;
    private final Duration delay;

    /**
     * @param saw is told what an update that is taken says of who sent it
     * @param delay how long a block may take from a hospital's node to ours
     */
    UpdateCheck(RoundLedger ledger, TaskId task, BiConsumer<String, Evidence> saw, Duration delay) {
        this.delay = delay;
        this.saw = saw;
        this.ledger = ledger;
        this.task = task;
    }

    /** An evaluation whose numbers can be recorded and averaged. */
    static Evaluation evaluation(byte[] content) throws RefusedException, IOException {
        Evaluation evaluation;
        try {
            evaluation = Evaluations.evaluation(EvaluationReport.parseFrom(content));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Evidence.WRONG_SHAPE, String.valueOf(e.getMessage()));
        }
        boolean sane = isLoss(evaluation.loss())
                && evaluation.accuracy() >= 0
                && evaluation.accuracy() <= 1
                && evaluation.samples() > 0
                && evaluation.samples() <= MOST_ROWS
                && evaluation.histogram().isSane()
                && evaluation.histogram().rows() <= evaluation.samples();
        if (!sane) {
            throw new RefusedException(
                    Evidence.NOT_FINITE, "the evaluation's numbers are none, or do not fit each other");
        }
        return evaluation;
    }

    private static boolean isLoss(double loss) {
        return loss >= 0 && loss <= MOST_LOSS;
    }

    /** What a hospital says of its training. */
    static void checkClaims(SubmissionHeader header) throws RefusedException {
        boolean sane = isLoss(header.getTrainLoss()) && header.getAccuracy() >= 0 && header.getAccuracy() <= 1;
        if (!sane) {
            throw new RefusedException(Evidence.NOT_FINITE, "the update holds a number that is none (NaN or infinite)");
        }
        if (header.getSamples() <= 0 || header.getSamples() > MOST_ROWS) {
            throw new RefusedException(
                    Evidence.WRONG_SHAPE, "the update was trained on no row, or on more rows than any hospital has");
        }
    }

    /** @param clip the greatest norm, zero for any */
    Given update(String account, SubmissionHeader header, byte[] content, Payload payload, double clip)
            throws RefusedException, IOException {
        checkClaims(header);
        float[] values;
        try {
            values = payload.values(header.getRound(), content);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Evidence.WRONG_SHAPE, "the update has another shape than the model: " + e.getMessage());
        }
        boolean isIdle = checkNumbers(values, payload.size(), clip) == 0;
        if (isIdle) {
            saw.accept(account, Evidence.COPIED);
        }
        checkRecorded(account, header, content);
        Contribution contribution = new Contribution(
                account, Parameters.of(values), header.getSamples(), header.getTrainLoss(), header.getAccuracy());
        return new Given(contribution, isIdle, header.getRound(), header.getSteps(), content);
    }

    /** @return the square of its length */
    private static double checkNumbers(float[] values, int size, double clip) throws RefusedException {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            squares += (double) values[i] * values[i];
            if (!Float.isFinite(values[i])) {
                throw new RefusedException(
                        Evidence.NOT_FINITE, "the update holds a number that is none (NaN or infinite)");
            }
        }
        boolean isBit = values.length == size || values[size] == 0 || values[size] == (float) clip;
        if (!isBit) {
            throw new RefusedException(Evidence.CHEATED, "what stands behind the update is no bit of its clipping");
        }
        if (clip > 0 && Math.sqrt(squares) > clip * (1 + ROUNDING)) {
            throw new RefusedException(Evidence.CHEATED, "the update is longer than the task's clip allows");
        }
        return squares;
    }

    /**
     * What came is what its hospital committed to on the chain, under the round in which it is counted. The block may have come to the
     * hospital's node and not to ours yet: it is asked for again before anything is said against the hospital.
     */
    void checkRecorded(String account, SubmissionHeader header, byte[] content) throws RefusedException, IOException {
        int round = header.getRecorded() == 0 ? header.getRound() : header.getRecorded();
        byte[] digest = Messages.sha256(content);
        long end = System.nanoTime() + delay.toNanos();
        Optional<RecordedUpdate> recorded = ledger.update(task, round, account);
        while (!isSame(recorded, digest, header) && System.nanoTime() < end) {
            pause();
            recorded = ledger.update(task, round, account);
        }
        if (recorded.isEmpty()) {
            throw new RefusedException(
                    Evidence.DIGEST_MISMATCH, "the update's digest is not on the chain; record it first");
        }
        if (!isSame(recorded, digest, header)) {
            throw new RefusedException(
                    Evidence.DIGEST_MISMATCH, "the update is not the one that its hospital recorded on the chain");
        }
    }

    private static boolean isSame(Optional<RecordedUpdate> recorded, byte[] digest, SubmissionHeader header) {
        return recorded.isPresent()
                && MessageDigest.isEqual(recorded.get().digest(), digest)
                && recorded.get().samples() == header.getSamples();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the coordinator stops", e);
        }
    }
}
