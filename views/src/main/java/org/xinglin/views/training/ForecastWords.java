package org.xinglin.views.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.training.PrivacyCost;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskRemark;
import org.xinglin.views.kit.ObjectionText;
import org.xinglin.views.kit.Texts;

/** Says what follows from a task's choices, and what it would cost this hospital; the same on the page and on the command line. */
public final class ForecastWords {
    /** Below this, two places behind the point would hide what there is. */
    private static final double SMALL = 0.1;

    private static final Set<TaskRemark> OUTSIDE = Set.of(
            TaskRemark.MEASURES_ARE_OUTSIDE,
            TaskRemark.ROWS_ARE_OUTSIDE,
            TaskRemark.STATISTICS_ARE_OUTSIDE,
            TaskRemark.ROWS_AND_NOT_PATIENTS,
            TaskRemark.COORDINATOR_ADDS_THE_NOISE);

    private final Texts texts;

    public ForecastWords(Texts texts) {
        this.texts = texts;
    }

    /** Everything, a line a sentence, with the titles of their groups. */
    public List<String> all(TaskForecast forecast) {
        List<String> lines = new ArrayList<>(List.of(epsilon(forecast)));
        hides(forecast).ifPresent(lines::add);
        group(lines, "training.forecast.cautions", cautions(forecast));
        group(lines, "training.forecast.outside", outside(forecast));
        group(lines, "training.forecast.remarks", remarks(forecast));
        return lines;
    }

    private void group(List<String> lines, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add(texts.of(title));
            sentences.forEach(sentence -> lines.add("  - " + sentence));
        }
    }

    /** At the end of the task and of a round. */
    public String epsilon(TaskForecast forecast) {
        return forecast.cost().map(this::epsilon).orElseGet(() -> texts.of("training.forecast.none"));
    }

    private String epsilon(PrivacyCost cost) {
        if (Double.isInfinite(cost.epsilon())) {
            return texts.of("training.forecast.infinite", plain(cost.delta()));
        }
        return texts.of(
                "training.forecast.epsilon",
                amount(cost.epsilon()),
                plain(cost.delta()),
                cost.rounds(),
                amount(cost.epsilonOfRound()));
    }

    /** Whom; empty without differential privacy. */
    public Optional<String> hides(TaskForecast forecast) {
        return forecast.cost()
                .map(cost -> texts.of("training.forecast.hides." + cost.scope().word(), cost.members()));
    }

    public List<String> cautions(TaskForecast forecast) {
        return forecast.cost().stream()
                .flatMap(cost -> cost.cautions().stream())
                .map(caution -> texts.of("training.caution." + caution.word()))
                .toList();
    }

    /** What epsilon does not speak of. */
    public List<String> outside(TaskForecast forecast) {
        return said(forecast, true);
    }

    public List<String> remarks(TaskForecast forecast) {
        return said(forecast, false);
    }

    private List<String> said(TaskForecast forecast, boolean outside) {
        return forecast.remarks().stream()
                .filter(remark -> OUTSIDE.contains(remark) == outside)
                .map(remark -> texts.of("training.remark." + remark.word()))
                .toList();
    }

    /** What is left of this hospital's budget when the task is over, for how many rounds it lasts, and what stands against joining. */
    public List<String> here(SiteForecast forecast) {
        List<String> lines = new ArrayList<>();
        if (forecast.budget().isEmpty()) {
            lines.add(texts.of("training.cost.free"));
        }
        forecast.budget().ifPresent(budget -> {
            lines.add(texts.of(
                    budget.holds() ? "training.cost.budget" : "training.cost.over",
                    plain(budget.delta()),
                    amount(budget.spent()),
                    amount(budget.limit()),
                    amount(budget.after()),
                    amount(budget.left())));
            int rounds = forecast.task().cost().map(PrivacyCost::rounds).orElse(0);
            lines.add(
                    budget.roundsAllowed() >= rounds
                            ? texts.of("training.cost.rounds-all", rounds)
                            : texts.of("training.cost.rounds", budget.roundsAllowed(), rounds));
        });
        lines.add(objections(forecast));
        return lines;
    }

    private String objections(SiteForecast forecast) {
        if (forecast.objections().isEmpty()) {
            return texts.of("training.cost.fine");
        }
        return texts.of(
                "training.cost.objections",
                forecast.objections().stream()
                        .flatMap(objection -> ObjectionText.of(objection.toString()).stream())
                        .toList());
    }

    private String amount(double epsilon) {
        if (Double.isInfinite(epsilon)) {
            return "∞";
        }
        return String.format(texts.locale(), epsilon > 0 && epsilon < SMALL ? "%.4f" : "%.2f", epsilon);
    }

    /** In full, as a person types it. */
    static String plain(double number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }
}
