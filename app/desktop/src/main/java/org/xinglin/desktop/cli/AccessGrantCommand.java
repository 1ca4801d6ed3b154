package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a member read a record. */
@Command(
        name = "grant",
        description = "Lets a member read a record: seals its key for her and writes the grant on the chain.")
final class AccessGrantCommand extends SendingCommand {
    @Parameters(index = "0", paramLabel = "RECORD", description = "A record id of this home.")
    private String record = "";

    @Parameters(index = "1", paramLabel = "MEMBER", description = "An account (0x...) or a member's name.")
    private String member = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day (2026-12-31) or an instant (2026-12-31T12:00:00Z). Default: no end.")
    @Nullable
    private String until;

    @Option(names = "--purpose", paramLabel = "TEXT", description = "Why; public on the chain, no patient's name here.")
    private String purpose = "treatment";

    @Override
    int run(Session session, Output output) throws Failed {
        Member grantee = session.access().find().find(member);
        Digest transaction =
                session.access().grant().grant(Arguments.recordId(record), grantee, Arguments.until(until), purpose);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", record);
        fields.put("grantee", grantee.account().text());
        fields.put("name", grantee.name());
        fields.put("until", until == null ? "" : until);
        fields.put("purpose", purpose);
        fields.put("transaction", transaction.hex());
        output.result(fields, grantee.name() + " may read it now. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
