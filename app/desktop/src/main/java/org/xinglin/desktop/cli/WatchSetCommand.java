package org.xinglin.desktop.cli;

import org.jspecify.annotations.Nullable;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Switches a rule on or off, or sets it. */
@Command(name = "set", description = "Switches a rule of the watch on or off, or sets what it goes by.")
final class WatchSetCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "RULE", description = "As “watch rules” lists it.")
    private String rule = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SETTING",
            description = "07:00-20:00, 10 or 20/60, by the rule; without it the rule keeps its setting.")
    @Nullable
    private String setting;

    @Option(names = "--off", description = "Watch for it no longer.")
    private boolean off;

    @Override
    int run(Session session, Output output) throws Failed {
        RuleKind kind = RuleKind.of(rule).orElseThrow(() -> Failed.invalid(Problem.BAD_RULE, rule));
        WatchRule old = session.chain().watch().change().rules().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Failed.invalid(Problem.BAD_RULE, rule));
        WatchRule changed = WatchRule.of(kind, !off, setting == null ? old.setting() : setting);
        session.chain().watch().change().set(changed);
        output.result(WatchRulesCommand.fields(changed), WatchRulesCommand.text(changed));
        return ExitCode.DONE;
    }
}
