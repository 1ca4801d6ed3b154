package org.xinglin.federation.protocol;

import java.util.Arrays;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.evaluation.ScoreHistogram;

/** What a hospital measured, to messages and back. */
public final class Evaluations {
    private Evaluations() {}

    public static EvaluationReport message(Evaluation evaluation) {
        EvaluationReport.Builder report = EvaluationReport.newBuilder()
                .setSamples(evaluation.samples())
                .setLoss(evaluation.loss())
                .setAccuracy(evaluation.accuracy());
        if (evaluation.histogram().rows() > 0) {
            Arrays.stream(evaluation.histogram().positives()).forEach(report::addPositives);
            Arrays.stream(evaluation.histogram().negatives()).forEach(report::addNegatives);
            Arrays.stream(evaluation.histogram().sums()).forEach(report::addSums);
        }
        return report.build();
    }

    /** @throws IllegalArgumentException when the histogram has another number of intervals */
    public static Evaluation evaluation(EvaluationReport report) {
        ScoreHistogram histogram = report.getPositivesCount() == 0
                ? ScoreHistogram.empty()
                : new ScoreHistogram(
                        report.getPositivesList().stream()
                                .mapToLong(Long::longValue)
                                .toArray(),
                        report.getNegativesList().stream()
                                .mapToLong(Long::longValue)
                                .toArray(),
                        report.getSumsList().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray());
        return new Evaluation(report.getSamples(), report.getLoss(), report.getAccuracy(), histogram);
    }
}
