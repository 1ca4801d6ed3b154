package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.privacy.Lots;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.models.Tensor;

/**
 * A hospital's part of a round: from the global model, so many steps on its own rows. The same model, order and seed give the same bits
 * on the same machine. A step allocates nothing. Not thread-safe.
 */
public final class LocalTraining {
    private final Network network;
    private final Examples train;
    private final TrainingPlan plan;
    private final Optimizer optimizer;
    private final Tensor start;
    private final Tensor correction;
    private final List<GradientTerm> terms = new ArrayList<>();

    /** @throws IllegalArgumentException when the rows are not such as the network takes */
    public LocalTraining(Network network, Examples train, TrainingPlan plan) {
        network.check(train);
        this.network = network;
        this.train = train;
        this.plan = plan;
        int size = network.parameters().size();
        this.optimizer = plan.optimizer().make(size);
        this.start = Tensor.zeros(size);
        this.correction = Tensor.zeros(size);
        if (plan.proximal() > 0) {
            terms.add(new ProximalTerm((float) plan.proximal(), start));
        }
        if (plan.weightDecay() > 0) {
            terms.add(DecayTerm.of(plan.weightDecay(), network.layout()));
        }
    }

    /**
     * @param order goes on from where it stands
     * @param dropout seed of what is left out
     */
    public LocalUpdate run(NamedVectors global, BatchOrder order, long dropout) {
        network.load(global);
        steps(new MeanGradient(network, train, order), terms, dropout);
        return update(global);
    }

    /**
     * With SCAFFOLD.
     *
     * @param broadcast [x | c]
     * @param control c_k, zeros in the first round
     * @throws IllegalStateException for another optimizer than SGD, for which the new c_k is not defined
     */
    public LocalUpdate.Controlled run(NamedVectors broadcast, NamedVectors control, BatchOrder order, long dropout) {
        if (plan.optimizer().kind() != OptimizerChoice.Kind.SGD) {
            throw new IllegalStateException("SCAFFOLD is defined for plain SGD only");
        }
        ControlVariates variates = new ControlVariates(broadcast, control);
        network.load(NamedVectors.owning(network.layout(), variates.model()));
        correction.load(variates.correction(), 0);
        List<GradientTerm> all = new ArrayList<>(terms);
        all.add(new ConstantTerm(correction));
        steps(new MeanGradient(network, train, order), all, dropout);
        float[] trained = network.parameters().toArray();
        float[] next = variates.after(trained, plan.steps(), plan.optimizer().learningRate());
        return new LocalUpdate.Controlled(
                new LocalUpdate(variates.update(trained, next), plan.steps()),
                NamedVectors.owning(network.layout(), next));
    }

    /**
     * With differential privacy for records (DP-SGD).
     *
     * @param lots who takes part in a step; from the secure source, but for simulations, as is
     * @param noise what is added
     */
    public LocalUpdate.Private run(
            NamedVectors global, RecordPrivacy privacy, Lots lots, GaussianNoise noise, long dropout) {
        network.load(global);
        BatchOrder order = new PoissonBatches(train.size(), privacy.rate(), lots);
        steps(new PrivateGradient(network, train, order, privacy, noise), terms, dropout);
        return new LocalUpdate.Private(
                update(global), new RecordPrivacy.Spent(privacy.rate(), privacy.multiplier(), plan.steps()));
    }

    private void steps(GradientSource source, List<GradientTerm> all, long dropout) {
        start.copy(network.parameters(), 0, 0, start.size());
        network.seed(dropout);
        optimizer.reset();
        for (int step = 0; step < plan.steps(); step++) {
            source.compute();
            for (int t = 0; t < all.size(); t++) {
                all.get(t).addTo(network.gradient(), network.parameters());
            }
            optimizer.step(network.parameters(), network.gradient());
        }
    }

    private LocalUpdate update(NamedVectors global) {
        float[] update = network.parameters().toArray();
        float[] before = global.sharedForReading();
        for (int i = 0; i < update.length; i++) {
            update[i] -= before[i];
        }
        return new LocalUpdate(NamedVectors.owning(network.layout(), update), plan.steps());
    }
}
