package org.xinglin.desktop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was done. */
@Command(name = "list", description = "Lists what was done, newest first.")
final class AuditListCommand extends HomeCommand {
    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Only entries with it in operator, act, subject or detail.")
    private String text = "";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Not before this day (2026-11-01) or instant (2026-11-01T12:00:00Z).")
    @Nullable
    private String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Not after this day (2026-12-31), or before this instant (2026-12-31T12:00:00Z).")
    @Nullable
    private String to;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Override
    int run(Session session, Output output) throws Failed {
        AuditLog.Query query = new AuditLog.Query(text, Arguments.instant(from), Arguments.until(to));
        List<AuditEntry> found = session.audit().log().search(query, limit);
        for (AuditEntry entry : found) {
            output.result(AuditFields.of(entry), AuditFields.line(entry));
        }
        if (found.isEmpty()) {
            output.remark("Nothing in the log matches" + (query.equals(AuditLog.Query.ALL) ? "." : " what was asked."));
        } else if (found.size() == limit) {
            output.remark("There may be more: --limit N shows them.");
        }
        return ExitCode.DONE;
    }
}
