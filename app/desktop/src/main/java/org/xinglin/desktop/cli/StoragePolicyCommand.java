package org.xinglin.desktop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.records.Category;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.ReplicationPolicy;
import picocli.CommandLine.Command;

/** Lists and sets how many copies of what are kept where. */
@Command(
        name = "policy",
        description = "Shows at how many places, and at which, records of each category are kept.",
        subcommands = StoragePolicySetCommand.class)
final class StoragePolicyCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) {
        for (Map.Entry<Category, ReplicationPolicy> entry :
                session.storage().plan().policies().entrySet()) {
            ReplicationPolicy policy = entry.getValue();
            List<String> places = policy.places().stream().map(PlaceId::text).toList();
            output.result(
                    Map.of("category", entry.getKey().word(), "copies", policy.copies(), "places", places),
                    String.format(
                            Locale.ROOT,
                            "%-14s %d of %s",
                            entry.getKey().word(),
                            policy.copies(),
                            String.join(", ", places)));
        }
        session.storage()
                .plan()
                .hotRule()
                .ifPresent(rule -> output.result(
                        Map.of("mostOpened", rule.most(), "place", rule.place().text()),
                        "the " + rule.most() + " most opened records also at " + rule.place()));
        return ExitCode.DONE;
    }
}
