package org.xinglin.federation.levels;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.function.Consumer;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.DeclinedException;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.protocol.ErrandHeader;
import org.xinglin.federation.protocol.ErrandKind;
import org.xinglin.federation.protocol.Evaluations;
import org.xinglin.federation.protocol.Outcome;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.DistrustException;

/**
 * Trains by a hospital's devices: gives them the model of the consortium, lets them hold their rounds under the hospital's own
 * coordinator, and makes one update of theirs (HierFAVG, Liu et al. 2020). What can not be had in time is declined.
 */
public final class DevicesTrainer implements LocalTrainer {
    private final DevicesEdge edge;
    private final Duration patience;
    private final Consumer<String> declined;
    private volatile byte[] statistics = new byte[0];

    private DevicesTrainer(DevicesEdge edge, Duration patience, Consumer<String> declined) {
        this.edge = edge;
        this.patience = patience;
        this.declined = declined;
    }

    /**
     * Asks the devices' coordinator whether this account leads their task.
     *
     * @param link to the devices' coordinator; not closed
     * @param account of the hospital at the consortium
     * @param lower the devices' task, which fits to {@code upper} by {@link LowerTask#check}
     * @param declined is told why a round was declined
     * @throws FederationException when the coordinator is away or refuses
     */
    public static DevicesTrainer over(
            ConsortiumLink link, JoinSigner account, TaskSpec lower, TaskSpec upper, Consumer<String> declined)
            throws FederationException {
        DevicesEdge edge = new DevicesEdge(link, account, lower.id());
        try {
            edge.greet();
        } catch (StatusRuntimeException e) {
            throw FederationException.of(e);
        } catch (DistrustException e) {
            throw FederationException.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FederationException.interrupted(e);
        }
        return new DevicesTrainer(edge, Patience.of(upper), declined);
    }

    /** When the task above has ended; devices that can not be told wait until their operator stops their task. */
    public void end() throws InterruptedException {
        try {
            edge.end();
        } catch (DeclinedException e) {
            declined.accept(e.getMessage());
        }
    }

    @Override
    public TrainingResult train(TrainingOrder order) throws InterruptedException {
        Outcome outcome = asked(ErrandKind.LEARN, order.global().toBytes());
        NamedVectors update = vectors(outcome.getUpdate());
        boolean fits = update.hasShapeOf(order.global()) && update.isFinite() && outcome.getSamples() > 0;
        if (!fits) {
            throw refused("what the devices' edge sent is no update of this task");
        }
        return new TrainingResult(
                update, outcome.getSamples(), outcome.getTrainLoss(), outcome.getAccuracy(), outcome.getSteps());
    }

    private DeclinedException refused(String why) {
        declined.accept(why);
        return new DeclinedException(why);
    }

    private NamedVectors vectors(ByteString bytes) {
        try {
            return NamedVectors.ofBytes(bytes.toByteArray());
        } catch (IllegalArgumentException e) {
            throw refused("what the devices' edge sent can not be read: " + e.getMessage());
        }
    }

    @Override
    public Evaluation evaluate(NamedVectors model) {
        Outcome outcome = uninterrupted(ErrandKind.MEASURE, model.toBytes());
        return Evaluations.evaluation(outcome.getEvaluation());
    }

    @Override
    public double[] statistics() {
        byte[] words = uninterrupted(ErrandKind.COUNT, new byte[0]).getWords().toByteArray();
        double[] sums = new double[words.length / Double.BYTES];
        ByteBuffer.wrap(words).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(sums);
        return sums;
    }

    @Override
    public void standardise(byte[] told) {
        statistics = told;
    }

    /** An interrupt is kept for who comes next. */
    private Outcome uninterrupted(ErrandKind kind, byte[] model) {
        try {
            return asked(kind, model);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeclinedException("the hospital's part was interrupted", e);
        }
    }

    private Outcome asked(ErrandKind kind, byte[] model) throws InterruptedException {
        ErrandHeader.Builder errand =
                ErrandHeader.newBuilder().setKind(kind).setStatistics(ByteString.copyFrom(statistics));
        try {
            return edge.ask(errand, model, patience);
        } catch (DeclinedException e) {
            declined.accept(e.getMessage());
            throw e;
        }
    }
}
