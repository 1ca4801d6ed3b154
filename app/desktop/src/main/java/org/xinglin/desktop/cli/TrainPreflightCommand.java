package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Verdict;
import picocli.CommandLine.Command;

/** Tries everything that a training needs. */
@Command(
        name = "preflight",
        description = {
            "Tries everything that a training needs, step by step, and names the first that fails and what to do.",
            "Exit code 1 when anything failed."
        })
final class TrainPreflightCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) {
        List<PreflightFinding> findings =
                session.training().consortium().preflight().run();
        for (PreflightFinding finding : findings) {
            output.result(fields(finding), lines(finding));
        }
        Optional<PreflightFinding> failed = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .findFirst();
        failed.ifPresent(first -> output.remark("The first that failed: " + word(first.check())));
        return failed.isPresent() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static Map<String, Object> fields(PreflightFinding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", word(finding.check()));
        fields.put("verdict", word(finding.verdict()));
        fields.put("why", finding.why());
        fields.put("todo", finding.todo());
        return fields;
    }

    private static List<String> lines(PreflightFinding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-12s %-10s %s", word(finding.check()), word(finding.verdict()), finding.why()));
        if (!finding.todo().isEmpty()) {
            lines.add("    to do: " + finding.todo());
        }
        return lines;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
