package org.xinglin.desktop.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.PlaceId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets the rule for much-opened records. */
@Command(name = "hot", description = "Has the records opened most often kept at one more place, or no longer.")
final class StorageHotCommand extends HomeCommand {
    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    /** On with both options, or off. */
    static final class Choice {
        @ArgGroup(exclusive = false)
        @Nullable
        Rule rule;

        @Option(names = "--off", required = true, description = "No such rule any more.")
        boolean off;
    }

    /** The rule. */
    static final class Rule {
        @Option(names = "--most", required = true, paramLabel = "N", description = "How many records.")
        int most;

        @Option(names = "--at", required = true, paramLabel = "PLACE", description = "Where they are kept besides.")
        String place = "";
    }

    @Override
    int run(Session session, Output output) throws Failed {
        Rule rule = choice.rule;
        if (rule == null) {
            session.storage().change().setHotRule(Optional.empty());
            output.result(Map.of("mostOpened", 0), "Much-opened records are kept as all others.");
            return ExitCode.DONE;
        }
        if (rule.most < 1) {
            throw new UsageException("--most takes at least 1");
        }
        session.storage().change().setHotRule(Optional.of(new HotRule(rule.most, PlaceId.parse(rule.place))));
        output.result(
                Map.of("mostOpened", rule.most, "place", rule.place),
                "The " + rule.most + " most opened records are also kept at " + rule.place + ".");
        return ExitCode.DONE;
    }
}
