package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.views.training.ReplayWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Computes a task's models again. */
@Command(
        name = "replay",
        description = {
            "Computes a task's global models again from chain and IPFS, without a word of the coordinator's, and compares them bit"
                    + " for bit. Names each blob that is missing or altered.",
            "Exit code 4 when anything was altered, 5 when a blob is only missing."
        })
final class TrainReplayCommand extends HomeCommand {
    @Mixin
    private final TaskChoice choice = new TaskChoice();

    @Override
    int run(Session session, Output output) throws Failed {
        TaskId task = choice.in(session);
        ReplayWords words = new ReplayWords(output.texts(), WalletAddress::text);
        ReplayOutcome outcome = session.training()
                .replay()
                .replay(
                        task,
                        (done, total) -> output.progress(output.texts().of("training.replay.running", done, total)));
        output.endProgress();
        output.result(fields(outcome), lines(outcome, words));
        if (outcome.isClean()) {
            return ExitCode.DONE;
        }
        boolean onlyMissing =
                outcome.findings().stream().allMatch(finding -> finding.flaw() == ReplayOutcome.Flaw.UNAVAILABLE);
        return onlyMissing && !outcome.findings().isEmpty() ? ExitCode.UNREACHABLE : ExitCode.TAMPERED;
    }

    private static Map<String, Object> fields(ReplayOutcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", outcome.task().toString());
        fields.put("clean", outcome.isClean());
        fields.put(
                "rounds",
                outcome.rounds().stream().map(TrainReplayCommand::round).toList());
        fields.put(
                "findings",
                outcome.findings().stream().map(TrainReplayCommand::finding).toList());
        return fields;
    }

    private static Map<String, Object> round(ReplayOutcome.Round round) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("round", round.round());
        fields.put("onChain", round.onChain().toString());
        fields.put("computed", round.computed().map(Object::toString).orElse(""));
        fields.put("same", round.isSame());
        return fields;
    }

    private static Map<String, Object> finding(ReplayOutcome.Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("round", finding.round());
        fields.put("hospital", finding.hospital().map(account -> account.text()).orElse(""));
        fields.put("cid", finding.cid());
        fields.put("flaw", word(finding.flaw()));
        fields.put("words", finding.words());
        return fields;
    }

    private static List<String> lines(ReplayOutcome outcome, ReplayWords words) {
        List<String> lines = new ArrayList<>();
        outcome.rounds().forEach(round -> lines.add(words.round(round)));
        outcome.findings().forEach(finding -> lines.add("  " + words.finding(finding)));
        lines.add(words.summary(outcome));
        return lines;
    }

    private static String word(ReplayOutcome.Flaw flaw) {
        return flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
