package org.xinglin.learning.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.statistics.GlobalStatistics;
import org.xinglin.federation.statistics.StatisticsException;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.update.CommonStatistics;
import org.xinglin.learning.TaskTrainer;
import org.xinglin.learning.data.TrainTestSplit;
import org.xinglin.learning.data.joining.Preparation;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.through.RealCoordinator;
import org.xinglin.learning.through.RealCoordinator.Trained;
import org.xinglin.learning.training.HeartHospital.Scale;

/** The heart disease task with the product's trainer, through the coordinator of a real node. */
record CoordinatedHeart(RealCoordinator coordinator, List<HeartHospital> hospitals) {
    private static final int BATCH = 4;

    /**
     * One of FLamby's runs.
     *
     * @param accuracies that the hospitals measured and the coordinator closed the last round with
     * @param pooled FLamby's: all test rows, standardised by all training rows
     * @param model bias, then weights
     */
    record Again(JsonNode theirs, double[] accuracies, double pooled, double[] model) {
        /** Test patients of a hospital that the published model and ours judge differently in sum. */
        long patientsApart(int hospital, int rows) {
            double theirs = theirs().path("per_centre").get(hospital).asDouble();
            return Math.round(Math.abs(accuracies[hospital] - theirs) * rows);
        }

        double largestDifference() {
            double[] theirs = HeartModel.byName(FlambyRun.doubles(theirs().path("theta")));
            double most = 0;
            for (int j = 0; j < model.length; j++) {
                most = Math.max(most, Math.abs(model[j] - theirs[j]));
            }
            return most;
        }
    }

    /** From FLamby's start weights and with its mini-batches, each hospital standardised by itself. */
    Again again(FlambyMethod method, JsonNode orders, JsonNode theirs)
            throws TaskSpecException, Failed, IOException, FederationException, InterruptedException {
        String seed = theirs.path("seed").asText();
        double[] start =
                HeartModel.byName(FlambyRun.doubles(orders.path("initial_theta").path(seed)));
        TaskSpec spec = HeartTask.asPublished(
                method.published() + ", seed " + seed, method.work(), start, Integer.parseInt(seed));
        List<TaskTrainer> trainers = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            TrainTestSplit raw = HeartInputs.PUBLISHED.raw(k, hospitals.get(k));
            int[] order = FlambyRun.ints(orders.path("order").path(seed).get(k));
            BatchOrder batches = new GivenBatches(order, raw.train().size(), BATCH); // goes on from round to round
            trainers.add(new TaskTrainer(spec, raw, 0, () -> 0, Optional.of(round -> batches)));
        }
        Trained trained = coordinator.train(spec, trainers);
        HeartHospital pooled = HeartHospital.pooled(hospitals);
        Examples rows = pooled.testExamples(Scale.of(pooled.train()));
        NamedVectors model = withoutCompanions(trained.model());
        return new Again(
                theirs, accuracies(trained), predicted(spec, model, rows).accuracy(), doubles(model));
    }

    /** Standardised together and under masks, with this product's own order of batches. @return on each hospital's test rows */
    List<Predictions> together(HeartSetting setting, int seed)
            throws TaskSpecException, Failed, IOException, FederationException, InterruptedException,
                    StatisticsException {
        double[] start = HeartSelection.start(setting.inputs(), seed);
        TaskSpec spec = HeartTask.together(
                "together, " + setting.inputs() + ", seed " + seed, setting.work(), setting.inputs(), start, seed);
        List<TaskTrainer> trainers = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            trainers.add(
                    new TaskTrainer(spec, setting.inputs().raw(k, hospitals.get(k)), 0, () -> 0, Optional.empty()));
        }
        Trained trained = coordinator.train(spec, trainers);
        GlobalStatistics statistics = GlobalStatistics.parse(trained.statistics(), CommonStatistics.plan(spec));
        NamedVectors model = withoutCompanions(trained.model());
        double[] told = accuracies(trained);
        List<Predictions> tested = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            TrainTestSplit ready =
                    new Preparation(spec.dataset()).ready(setting.inputs().raw(k, hospitals.get(k)), statistics);
            Predictions own = predicted(
                    spec,
                    model,
                    Examples.of(ready.test().features(), ready.test().labels()));
            if (own.accuracy() != told[k]) {
                throw new IOException("the model on IPFS is not the one that hospital " + k + " measured");
            }
            tested.add(own);
        }
        return tested;
    }

    private static double[] accuracies(Trained trained) {
        double[] accuracies = new double[trained.accounts().size()];
        for (SiteRecord site : trained.history().closed().getLast().sites()) {
            accuracies[trained.accounts().indexOf(site.account())] = site.accuracy();
        }
        return accuracies;
    }

    private static NamedVectors withoutCompanions(NamedVectors sent) {
        return NamedVectors.of(
                Map.of(TaskSpec.WEIGHTS, sent.get(TaskSpec.WEIGHTS), TaskSpec.BIAS, sent.get(TaskSpec.BIAS)));
    }

    private static Predictions predicted(TaskSpec spec, NamedVectors model, Examples rows) {
        Network network = Network.of(spec.model(), spec.dataset().featureNames().size(), BATCH);
        network.load(model);
        return new Evaluator(network).predict(rows);
    }

    private static double[] doubles(NamedVectors model) {
        float[] values = model.flat();
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
