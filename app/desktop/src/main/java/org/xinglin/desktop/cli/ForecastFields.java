package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.training.PrivacyCaution;
import org.xinglin.core.training.PrivacyCost;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskRemark;
import org.xinglin.views.training.ForecastWords;

/** What follows from a task's choices, as fields and as lines. */
final class ForecastFields {
    private ForecastFields() {}

    static Map<String, Object> of(TaskForecast forecast) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", forecast.name());
        fields.put("algorithm", forecast.offer().algorithm());
        fields.put("model", forecast.offer().model());
        fields.put("rounds", forecast.offer().rounds());
        fields.put("secureAggregation", forecast.offer().secureAggregation());
        fields.put("privacy", forecast.offer().privacy().scope().word());
        forecast.cost().ifPresent(cost -> put(fields, cost));
        fields.put("remarks", forecast.remarks().stream().map(TaskRemark::word).toList());
        return fields;
    }

    /** An epsilon that is infinite is no number of JSON: it is left out, and {@code promises} says false. */
    private static void put(Map<String, Object> fields, PrivacyCost cost) {
        fields.put("promises", Double.isFinite(cost.epsilon()));
        epsilon(fields, "epsilon", cost.epsilon());
        epsilon(fields, "epsilonOfRound", cost.epsilonOfRound());
        fields.put("delta", cost.delta());
        fields.put("afterRounds", cost.rounds());
        fields.put("members", cost.members());
        fields.put(
                "cautions", cost.cautions().stream().map(PrivacyCaution::word).toList());
    }

    private static void epsilon(Map<String, Object> fields, String name, double epsilon) {
        if (Double.isFinite(epsilon)) {
            fields.put(name, epsilon);
        }
    }

    static Map<String, Object> of(SiteForecast forecast) {
        Map<String, Object> fields = of(forecast.task());
        fields.put("rows", forecast.rows());
        forecast.budget().ifPresent(budget -> {
            Map<String, Object> tank = new LinkedHashMap<>();
            tank.put("delta", budget.delta());
            tank.put("spent", budget.spent());
            epsilon(tank, "after", budget.after());
            tank.put("limit", budget.limit());
            tank.put("left", budget.left());
            tank.put("holds", budget.holds());
            tank.put("roundsAllowed", budget.roundsAllowed());
            fields.put("budget", tank);
        });
        fields.put(
                "objections",
                forecast.objections().stream().map(String::valueOf).toList());
        return fields;
    }

    static List<String> lines(TaskForecast forecast, ForecastWords words) {
        List<String> lines = new ArrayList<>(List.of(forecast.name()));
        lines.addAll(words.all(forecast));
        return lines;
    }

    static List<String> lines(SiteForecast forecast, ForecastWords words) {
        List<String> lines = lines(forecast.task(), words);
        lines.addAll(words.here(forecast));
        return lines;
    }
}
