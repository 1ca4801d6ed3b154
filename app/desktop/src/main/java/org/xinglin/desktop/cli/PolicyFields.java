package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.training.Allowed;
import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.TaskApproval;

/** A policy, its approvals and its budget, as fields and as lines. */
final class PolicyFields {
    private PolicyFields() {}

    static Map<String, Object> of(SitePolicy policy, boolean tellsOfMachine, List<TaskApproval> approvals) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("leastParticipants", policy.leastParticipants());
        fields.put("secureAggregation", policy.secureAggregation());
        fields.put("privacy", policy.privacy().scope().word());
        fields.put("epsilon", policy.privacy().epsilon());
        fields.put("delta", policy.privacy().delta());
        allowed(policy).forEach((kind, names) -> fields.put(kind, names.only().isEmpty() ? "any" : names.names()));
        fields.put("mostRounds", policy.mostRounds());
        fields.put("mostSteps", policy.mostSteps());
        fields.put("approveEach", policy.approveEach());
        fields.put("tellMachine", tellsOfMachine);
        if (!approvals.isEmpty()) {
            fields.put("approved", approvals.stream().map(PolicyFields::of).toList());
        }
        return fields;
    }

    private static Map<String, Object> of(TaskApproval approval) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", approval.task().toString());
        fields.put("operator", approval.operator());
        fields.put("at", approval.at().toString());
        return fields;
    }

    private static Map<String, Allowed> allowed(SitePolicy policy) {
        Map<String, Allowed> names = new LinkedHashMap<>();
        names.put("models", policy.allowed().models());
        names.put("algorithms", policy.allowed().algorithms());
        names.put("datasets", policy.allowed().datasets());
        names.put("features", policy.allowed().features());
        names.put("coordinators", policy.allowed().coordinators());
        return names;
    }

    static List<String> text(SitePolicy policy, boolean tellsOfMachine, List<TaskApproval> approvals) {
        List<String> lines = new ArrayList<>();
        lines.add(line("participants", "at least " + policy.leastParticipants()));
        lines.add(line("secure aggregation", policy.secureAggregation() ? "demanded" : "not demanded"));
        lines.add(line(
                "privacy",
                policy.privacy().scope().word() + ", budget epsilon "
                        + policy.privacy().epsilon() + " at delta "
                        + policy.privacy().delta()));
        allowed(policy).forEach((kind, names) -> lines.add(line(kind, words(names))));
        lines.add(line("rounds", "at most " + policy.mostRounds()));
        lines.add(line("local steps", "at most " + policy.mostSteps() + " a round"));
        lines.add(line("machine", tellsOfMachine ? "told to the coordinator" : "not told"));
        lines.add(line("approval", policy.approveEach() ? "each task by its id" : "not asked for"));
        for (TaskApproval approval : approvals) {
            lines.add(line("approved", approval.task() + "  " + approval.operator() + "  " + approval.at()));
        }
        return lines;
    }

    private static String words(Allowed names) {
        if (names.only().isEmpty()) {
            return "any";
        }
        return names.names().isEmpty() ? "none" : String.join(", ", names.names());
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-20s%s", name, value);
    }

    static Map<String, Object> of(PrivacyGauge gauge) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scope", gauge.scope().word());
        fields.put("spent", gauge.spent());
        fields.put("budget", gauge.budget());
        fields.put("delta", gauge.delta());
        fields.put("left", gauge.left());
        fields.put(
                "tasks",
                gauge.tasks().stream()
                        .map(share -> Map.of(
                                "task", share.task().toString(),
                                "updates", share.releases(),
                                "epsilon", share.epsilon()))
                        .toList());
        return fields;
    }

    static List<String> text(PrivacyGauge gauge) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-8s epsilon %.3f of %s spent at delta %s, %.0f %% left",
                gauge.scope().word(),
                gauge.spent(),
                gauge.budget(),
                gauge.delta(),
                Math.floor(100 * gauge.left())));
        for (PrivacyGauge.Share share : gauge.tasks()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s  %d updates, epsilon %.3f by itself",
                    share.task(),
                    share.releases(),
                    share.epsilon()));
        }
        return lines;
    }
}
