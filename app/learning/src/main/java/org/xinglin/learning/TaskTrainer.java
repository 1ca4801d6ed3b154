package org.xinglin.learning;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.privacy.Lots;
import org.xinglin.federation.statistics.GlobalStatistics;
import org.xinglin.federation.statistics.HospitalStatistics;
import org.xinglin.federation.statistics.StatisticsException;
import org.xinglin.federation.task.LocalSpec;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.CommonStatistics;
import org.xinglin.learning.data.TrainTestSplit;
import org.xinglin.learning.data.joining.JoinReport;
import org.xinglin.learning.data.joining.Preparation;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.training.BatchOrder;
import org.xinglin.learning.training.Evaluator;
import org.xinglin.learning.training.LocalTraining;
import org.xinglin.learning.training.LocalUpdate;
import org.xinglin.learning.training.OptimizerChoice;
import org.xinglin.learning.training.RecordPrivacy;
import org.xinglin.learning.training.ShuffledBatches;
import org.xinglin.learning.training.TrainingPlan;

/** Trains what a task asks for on this hospital's rows: the specification made into a network, an order of rows and steps. */
public final class TaskTrainer implements LocalTrainer {
    private static final int CAPACITY = 256;
    private static final double KEEP_ALL = 1;

    private final TaskSpec spec;
    private final Preparation preparation;
    private final TrainTestSplit raw;
    private final double quality;
    private final DoubleSupplier load;
    private final double[] statistics;
    private final Network network;
    private @Nullable Examples train;
    private @Nullable Examples test;

    /** Where the order of rows comes from, when not from the task's seed. */
    private final Batches batches;

    /** The order in which rows come in a round. */
    @FunctionalInterface
    public interface Batches {
        BatchOrder of(int round);
    }

    /**
     * @param report of this hospital's data, which fits
     * @param load of this machine, 0 to 1: a busy one does fewer steps where the task allows it
     * @throws Failed Invalid BAD_TABLE when the rows are too few for the task
     */
    public TaskTrainer(TaskSpec spec, JoinReport report, DoubleSupplier load) throws Failed {
        this(spec, report.split(), report.dropped(), load, Optional.empty());
    }

    /**
     * @param dropped rows that the schema could not use
     * @param batches replaces the order that follows from the task's seed
     */
    public TaskTrainer(TaskSpec spec, TrainTestSplit split, int dropped, DoubleSupplier load, Optional<Batches> batches)
            throws Failed {
        this.spec = spec;
        this.preparation = new Preparation(spec.dataset());
        this.raw = split;
        this.load = load;
        int size = split.train().size();
        int kept = size + split.test().size();
        this.quality = (double) kept / (kept + dropped);
        this.network = Network.of(spec.model(), spec.dataset().featureNames().size(), CAPACITY);
        this.statistics = statistics(split, dropped);
        this.batches =
                batches.orElse(round -> new ShuffledBatches(size, spec.local().batchSize(), spec.seed(), round));
        if (!preparation.needsStatistics()) {
            ready(preparation.ready(split));
        }
    }

    /** Rows that are trained on. */
    public long trainingRows() {
        return raw.train().size();
    }

    private double[] statistics(TrainTestSplit split, int dropped) throws Failed {
        if (!preparation.needsStatistics()) {
            return new double[0];
        }
        try {
            float[] words = new HospitalStatistics(CommonStatistics.plan(spec))
                    .contribution(split.train().features(), split.train().labels(), dropped)
                    .flat();
            double[] doubles = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                doubles[i] = words[i];
            }
            return doubles;
        } catch (StatisticsException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_TABLE, "", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public double dataQuality() {
        return quality;
    }

    @Override
    public double[] statistics() {
        return statistics.clone();
    }

    @Override
    public void standardise(byte[] json) {
        if (train != null) {
            return;
        }
        try {
            GlobalStatistics all =
                    GlobalStatistics.parse(new String(json, StandardCharsets.UTF_8), CommonStatistics.plan(spec));
            ready(preparation.ready(raw, all));
        } catch (StatisticsException e) {
            throw new IllegalArgumentException("the coordinator's statistics are not this task's", e);
        }
    }

    private void ready(TrainTestSplit split) {
        train = Examples.of(split.train().features(), split.train().labels());
        test = Examples.of(split.test().features(), split.test().labels());
    }

    @Override
    public TrainingResult train(TrainingOrder order) {
        Examples rows = made(train);
        int steps = steps();
        LocalTraining training = new LocalTraining(network, rows, plan(steps));
        AggregationRule rule = rule();
        long dropout = spec.seed() * 31 + order.round();
        if (rule.hasCompanions()) {
            LocalUpdate.Controlled done = training.run(order.global(), own(order), batches.of(order.round()), dropout);
            return result(done.local(), steps, Optional.of(done.control()), Optional.empty());
        }
        if (spec.privacy().isFor(PrivacySpec.Scope.RECORD)) {
            return hidden(training, order, steps, dropout);
        }
        LocalUpdate done = training.run(order.global(), batches.of(order.round()), dropout);
        return result(done, steps, Optional.empty(), Optional.empty());
    }

    private TrainingResult hidden(LocalTraining training, TrainingOrder order, int steps, long dropout) {
        PrivacySpec.Noise noise = spec.privacy().noise().orElseThrow();
        int batch = spec.local().batchSize();
        double rate = batch == 0
                ? KEEP_ALL
                : Math.min(KEEP_ALL, (double) batch / made(train).size());
        RecordPrivacy privacy = new RecordPrivacy(rate, noise.multiplier(), noise.clip());
        try (Lots lots = Lots.secure();
                GaussianNoise random = GaussianNoise.secure()) {
            LocalUpdate.Private done = training.run(order.global(), privacy, lots, random, dropout);
            Spent spent = new Spent(
                    done.spent().rate(), done.spent().multiplier(), done.spent().steps());
            return result(done.local(), steps, Optional.empty(), Optional.of(spent));
        }
    }

    private TrainingResult result(
            LocalUpdate done, int steps, Optional<NamedVectors> companions, Optional<Spent> spent) {
        Evaluator evaluator = new Evaluator(network); // holds the trained model now
        Examples rows = made(train);
        return new TrainingResult(
                done.update(),
                rows.size(),
                evaluator.predict(rows).loss(),
                evaluator.predict(made(test)).accuracy(),
                steps,
                companions,
                spent);
    }

    private NamedVectors own(TrainingOrder order) {
        return order.companions()
                .orElseGet(() -> NamedVectors.owning(
                        network.layout(), new float[network.layout().size()]));
    }

    private AggregationRule rule() {
        return Rules.of(spec.algorithm().name(), spec.algorithm().settings());
    }

    private int steps() {
        LocalSpec local = spec.local();
        double free = 1 - Math.clamp(load.getAsDouble(), 0.0, 1.0);
        return local.leastSteps() + (int) Math.round(free * (local.steps() - local.leastSteps()));
    }

    private TrainingPlan plan(int steps) {
        LocalSpec local = spec.local();
        OptimizerChoice optimizer =
                switch (local.optimizer()) {
                    case SGD -> OptimizerChoice.sgd(local.learningRate());
                    case MOMENTUM -> OptimizerChoice.momentum(local.learningRate(), local.momentum());
                    case ADAM -> OptimizerChoice.adam(local.learningRate());
                };
        return new TrainingPlan(
                optimizer, local.batchSize(), steps, rule().proximal().orElse(0), local.weightDecay());
    }

    @Override
    public Evaluation evaluate(NamedVectors model) {
        network.load(model);
        Predictions predictions = new Evaluator(network).predict(made(test));
        return new Evaluation(predictions.size(), predictions.loss(), predictions.accuracy(), predictions.histogram());
    }

    private static Examples made(@Nullable Examples examples) {
        if (examples == null) {
            throw new IllegalStateException("training was asked for before the hospitals' statistics were known");
        }
        return examples;
    }
}
