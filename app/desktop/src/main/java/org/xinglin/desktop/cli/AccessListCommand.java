package org.xinglin.desktop.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists grants. */
@Command(name = "list", description = "Lists the grants of a record, also those revoked or expired.")
final class AccessListCommand extends HomeCommand {
    @Parameters(paramLabel = "RECORD|CID", description = "A record id of this home, or a CID.")
    private String record = "";

    @Override
    int run(Session session, Output output) throws Failed {
        List<Grant> grants = session.access().registry().grantsOf(Arguments.digest(session, record));
        for (Grant grant : grants) {
            String name = session.access()
                    .members()
                    .find(grant.grantee())
                    .map(Member::name)
                    .orElse("");
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("grantee", grant.grantee().text());
            fields.put("name", name);
            fields.put("until", grant.until().map(Instant::toString).orElse(""));
            fields.put("purpose", grant.purpose());
            fields.put("block", grant.block().value());
            fields.put("live", grant.live());
            output.result(
                    fields,
                    String.format(
                            "%s  %-20s %-8s %s, for %s",
                            grant.grantee(),
                            name,
                            grant.live() ? "may read" : "ended",
                            grant.until().map(end -> "until " + end).orElse("no end date"),
                            grant.purpose()));
        }
        if (grants.isEmpty()) {
            output.remark("Nobody but its owner was ever allowed to read it.");
        }
        return ExitCode.DONE;
    }
}
