package org.xinglin.federation.statistics;

import java.util.List;
import org.xinglin.federation.statistics.StatisticsException.Reason;
import org.xinglin.federation.task.FeatureSpec;
import org.xinglin.federation.task.ValueRange;

/** Whether statistics can be those that a plan asks for, and are about enough people. */
record PlanCheck(StatisticsPlan plan) {
    private static final double SLACK = 1e-9;

    void check(GlobalStatistics read) throws StatisticsException {
        checkHospitals(read.hospitals());
        plan.checkRows(read.rows());
        List<String> wanted = plan.features().stream().map(FeatureSpec::name).toList();
        if (!wanted.equals(read.features().stream().map(FeatureStatistic::name).toList())) {
            throw new StatisticsException(Reason.NOT_THESE_FEATURES, "the statistics are of other features");
        }
        boolean counts = read.leftOut() >= 0
                && read.labels().size() == plan.classes()
                && read.labels().stream().allMatch(count -> count >= 0)
                && read.labels().stream().mapToLong(Long::longValue).sum() == read.rows();
        if (!counts) {
            throw new StatisticsException(Reason.DAMAGED, "the counts of the statistics do not add up");
        }
        for (int j = 0; j < wanted.size(); j++) {
            check(read.features().get(j), plan.range(j), read.rows());
        }
    }

    static void checkHospitals(int hospitals) throws StatisticsException {
        if (hospitals < StatisticsPlan.LEAST_HOSPITALS) {
            throw new StatisticsException(
                    Reason.TOO_FEW_HOSPITALS,
                    hospitals + " hospitals are fewer than the " + StatisticsPlan.LEAST_HOSPITALS
                            + " that statistics need");
        }
    }

    /** A variance (n - 1) of values in a range is at most n / (n - 1) times the half width squared. */
    private void check(FeatureStatistic one, ValueRange range, long rows) throws StatisticsException {
        double h = range.halfWidth();
        boolean possible = one.present() >= plan.least()
                && one.present() <= rows
                && Math.abs(one.mean() - range.centre()) <= h * (1 + SLACK)
                && one.variance() >= 0
                && one.variance() <= h * h * one.present() / Math.max(1, one.present() - 1) * (1 + SLACK);
        if (!possible) {
            throw new StatisticsException(
                    Reason.DAMAGED, "no rows can have the statistics that are told of the feature " + one.name());
        }
    }
}
