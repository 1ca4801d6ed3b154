package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Lists the rules of the watch. */
@Command(
        name = "rules",
        description = {
            "Lists what is watched for:",
            "grant-outside-hours HH:MM-HH:MM: a grant of ours outside these hours;",
            "grant-to-stranger: a grant or key of ours to no active member, or to one whose key nobody verified;",
            "grant-to-role: a record of ours is opened to all members of a role at once;",
            "owner-changed: a record of ours is offered or goes to another owner, or the consortium gets or loses an"
                    + " administrator;",
            "glass-broken: a doctor opens a record of ours in an emergency;",
            "stuck-transaction MINUTES: a transaction of ours is in no block for so long;",
            "many-opens COUNT/MINUTES: one reader opens so many records of ours within so many minutes;",
            "anchor-overdue: the head of the audit log has not come onto the chain for two days."
        })
final class WatchRulesCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) {
        session.chain().watch().change().rules().forEach(rule -> output.result(fields(rule), text(rule)));
        return ExitCode.DONE;
    }

    static Map<String, Object> fields(WatchRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", rule.kind().word());
        fields.put("on", rule.on());
        fields.put("setting", rule.setting());
        return fields;
    }

    static String text(WatchRule rule) {
        return String.format("%-20s %-4s %s", rule.kind().word(), rule.on() ? "on" : "off", rule.setting());
    }
}
