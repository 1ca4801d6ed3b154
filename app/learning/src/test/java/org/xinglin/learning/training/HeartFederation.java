package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;

/** Rounds of four hospitals in one process, without a coordinator: what the trainer and the rules come to together. */
final class HeartFederation {
    private static final int ROUNDS = 15;
    private final AggregationRule rule;
    private final Network network;
    private final List<Site> sites = new ArrayList<>();
    private ServerState state;

    private record Site(LocalTraining training, BatchOrder order, int rows, NamedVectors[] control) {}

    HeartFederation(AggregationRule rule, HeartModel model, double[] start) {
        this.rule = rule;
        this.network = model.network();
        this.state = rule.begin(start);
    }

    void join(Examples train, TrainingPlan plan, BatchOrder order) {
        Layout layout = network.layout();
        NamedVectors[] control = {NamedVectors.owning(layout, new float[layout.size()])};
        sites.add(new Site(new LocalTraining(network, train, plan), order, train.size(), control));
    }

    void rounds() {
        for (int round = 0; round < ROUNDS; round++) {
            round();
        }
    }

    private void round() {
        Layout layout = rule.hasCompanions() ? network.layout().withCompanions() : network.layout();
        NamedVectors broadcast = NamedVectors.rounding(layout, rule.broadcast(state));
        List<Contribution> given = new ArrayList<>();
        for (int k = 0; k < sites.size(); k++) {
            Site site = sites.get(k);
            NamedVectors update = update(site, broadcast);
            given.add(new Contribution("hospital " + k, Parameters.of(update.sharedForReading()), site.rows(), 0, 0));
        }
        state = rule.aggregate(state, given).state();
    }

    private NamedVectors update(Site site, NamedVectors broadcast) {
        if (!rule.hasCompanions()) {
            return site.training().run(broadcast, site.order(), 0).update();
        }
        LocalUpdate.Controlled result = site.training().run(broadcast, site.control()[0], site.order(), 0);
        site.control()[0] = result.control();
        return result.local().update();
    }

    double[] model() {
        return state.model();
    }

    Predictions predict(Examples test) {
        network.load(NamedVectors.rounding(network.layout(), state.model()));
        return new Evaluator(network).predict(test);
    }
}
