package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Catches up with the chain and lists alerts. */
@Command(
        name = "alerts",
        description = {
            "Catches up with the chain and lists the alerts that nobody has acknowledged, newest first.",
            "The first time the watch begins at the head: what was before is not news."
        })
final class WatchAlertsCommand extends HomeCommand {
    @Option(names = "--all", description = "Also those that were acknowledged.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            description = "At most so many; default ${DEFAULT-VALUE}.",
            defaultValue = "100")
    private int limit;

    @Override
    int run(Session session, Output output) throws Failed {
        session.chain().watch().dog().look();
        List<Alert> alerts = session.chain().watch().alerts().latest(Math.max(1, limit), !all);
        alerts.forEach(alert -> output.result(fields(alert), text(alert)));
        if (alerts.isEmpty()) {
            output.remark("No alerts.");
        }
        return ExitCode.DONE;
    }

    static Map<String, Object> fields(Alert alert) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("alert", alert.number());
        fields.put("rule", alert.kind().word());
        fields.put("at", alert.at().toString());
        fields.put("facts", alert.facts());
        fields.put("delivery", alert.delivery());
        fields.put(
                "acknowledgedBy",
                alert.acknowledged().map(Alert.Acknowledged::by).orElse(""));
        fields.put(
                "acknowledgedAt",
                alert.acknowledged().map(seen -> seen.at().toString()).orElse(""));
        return fields;
    }

    static List<String> text(Alert alert) {
        List<String> lines = new ArrayList<>();
        String seen =
                alert.acknowledged().map(by -> "  (seen by " + by.by() + ")").orElse("");
        lines.add(alert.number() + "  " + alert.at() + "  " + alert.kind().word() + seen);
        alert.facts().forEach((name, value) -> lines.add(line(name, value)));
        if (!alert.delivery().isEmpty()) {
            lines.add(line("hook", alert.delivery()));
        }
        return lines;
    }

    private static String line(String name, Object value) {
        return String.format("    %-12s %s", name, value);
    }
}
