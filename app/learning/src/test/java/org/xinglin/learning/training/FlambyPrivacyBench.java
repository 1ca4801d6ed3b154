package org.xinglin.learning.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.FedAvg;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.privacy.Calibration;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.privacy.Lots;
import org.xinglin.federation.privacy.PrivacyBudget;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.learning.metrics.Measures;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.training.HeartHospital.Scale;

/**
 * The heart disease model by federated averaging with DP-SGD at each hospital, delta 1e-3. Each epsilon twice: with the noise that
 * FLamby takes, which is enough for 15 epochs while 1,500 steps are made, and with the noise that 1,500 steps need. All hospitals
 * are standardised alike; that this costs privacy, too, is counted in neither.
 */
final class FlambyPrivacyBench {
    private static final double DELTA = 1e-3;
    private static final int STEPS = 1500;
    private static final int ROUNDS = 15;
    private static final int EPOCHS = 15;
    private static final int BATCH = 4;
    private static final int SEEDS = 5;
    private static final double CLIP = 1;
    private static final double CLIENT_RATE = 0.03;

    private FlambyPrivacyBench() {}

    public static void main(String[] args) throws IOException {
        List<HeartHospital> hospitals = HeartHospital.all();
        for (double epsilon : new double[] {0.1, 1, 5, 10}) {
            for (boolean enough : new boolean[] {false, true}) {
                List<RecordPrivacy> privacies = new ArrayList<>();
                StringBuilder spent = new StringBuilder();
                for (HeartHospital hospital : hospitals) {
                    RecordPrivacy privacy = privacy(hospital.train().size(), new PrivacyBudget(epsilon, DELTA), enough);
                    privacies.add(privacy);
                    double real = RdpCurve.sampledGaussian(privacy.rate(), privacy.multiplier())
                            .times(STEPS)
                            .epsilon(DELTA);
                    spent.append(String.format(Locale.ROOT, " %.2f", real));
                }
                System.out.println(String.format(
                        Locale.ROOT,
                        "epsilon %.1f, noise for %s: spent%s; %s",
                        epsilon,
                        enough ? "1,500 steps" : "15 epochs  ",
                        spent,
                        trained(hospitals, privacies)));
            }
        }
    }

    private static RecordPrivacy privacy(int rows, PrivacyBudget budget, boolean enough) {
        int batches = (rows + BATCH - 1) / BATCH;
        double rate = 1.0 / batches;
        int steps = enough ? STEPS : EPOCHS * batches;
        return new RecordPrivacy(rate, Calibration.noiseFor(budget, rate, steps), CLIP);
    }

    /** Mean of four accuracies, pooled accuracy and AUC on the test rows, means over the seeds. */
    private static String trained(List<HeartHospital> hospitals, List<RecordPrivacy> privacies) {
        double four = 0;
        double pooled = 0;
        double auc = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<Predictions> tested = tested(hospitals, privacies, seed);
            for (Predictions predictions : tested) {
                four += predictions.accuracy() / tested.size() / SEEDS;
            }
            Predictions all = Predictions.joined(tested);
            pooled += all.accuracy() / SEEDS;
            auc += Measures.auc(all) / SEEDS;
        }
        return String.format(Locale.ROOT, "mean of four %.3f, pooled test %.3f, AUC %.3f", four, pooled, auc);
    }

    private static List<Predictions> tested(List<HeartHospital> hospitals, List<RecordPrivacy> privacies, int seed) {
        Scale scale = Scale.of(HeartHospital.pooled(hospitals).train());
        Network network = HeartModel.PUBLISHED.network();
        List<LocalTraining> trainings = new ArrayList<>();
        for (HeartHospital hospital : hospitals) {
            Examples train = hospital.trainExamples(scale);
            TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(CLIENT_RATE), BATCH, STEPS / ROUNDS);
            trainings.add(new LocalTraining(network, train, plan));
        }
        FedAvg rule = new FedAvg();
        Lots lots = Lots.insecureForSimulation(seed);
        ServerState state = rule.begin(HeartSelection.start(HeartInputs.PUBLISHED, seed));
        try (GaussianNoise noise = GaussianNoise.insecureForSimulation(seed)) {
            for (int round = 0; round < ROUNDS; round++) {
                NamedVectors global = NamedVectors.rounding(network.layout(), state.model());
                List<Contribution> given = new ArrayList<>();
                for (int k = 0; k < hospitals.size(); k++) {
                    NamedVectors update = trainings
                            .get(k)
                            .run(global, privacies.get(k), lots, noise, 0)
                            .local()
                            .update();
                    int rows = hospitals.get(k).train().size();
                    given.add(new Contribution("hospital " + k, Parameters.of(update.sharedForReading()), rows, 0, 0));
                }
                state = rule.aggregate(state, given).state();
            }
        }
        network.load(NamedVectors.rounding(network.layout(), state.model()));
        List<Predictions> tested = new ArrayList<>();
        for (HeartHospital hospital : hospitals) {
            tested.add(new Evaluator(network).predict(hospital.testExamples(scale)));
        }
        return tested;
    }
}
