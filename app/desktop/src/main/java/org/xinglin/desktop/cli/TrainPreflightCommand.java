package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.views.training.PreflightWords;
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
        PreflightWords words = new PreflightWords(output.texts());
        List<PreflightFinding> findings =
                session.training().consortium().preflight().run();
        for (PreflightFinding finding : findings) {
            output.result(fields(finding, words), lines(finding, words));
        }
        output.remark(words.summary(findings));
        return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAILED)
                ? ExitCode.FAILED
                : ExitCode.DONE;
    }

    private static Map<String, Object> fields(PreflightFinding finding, PreflightWords words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", finding.check().word());
        fields.put("verdict", finding.verdict().word());
        fields.put(
                "seen",
                finding.failure().map(Failure::code).orElse(finding.seen().word()));
        fields.put("facts", finding.facts());
        fields.put("why", words.seen(finding));
        fields.put("todo", words.toDo(finding).orElse(""));
        return fields;
    }

    private static List<String> lines(PreflightFinding finding, PreflightWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-12s %-12s %s",
                words.check(finding.check()),
                words.verdict(finding.verdict()),
                words.seen(finding)));
        words.toDo(finding).ifPresent(toDo -> lines.add("    " + words.toDoLine(toDo)));
        return lines;
    }
}
