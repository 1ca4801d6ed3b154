package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a permission back. */
@Command(
        name = "revoke",
        description = "Takes a permission back. What was read stays read: a copy already made can not be recalled.")
final class AccessRevokeCommand extends SendingCommand {
    @Parameters(index = "0", paramLabel = "RECORD", description = "A record id of this home.")
    private String record = "";

    @Parameters(index = "1", paramLabel = "MEMBER", description = "An account (0x...) or a member's name.")
    private String member = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Member grantee = session.access().find().find(member);
        Digest transaction = session.access().revoke().revoke(Arguments.recordId(record), grantee);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", record);
        fields.put("grantee", grantee.account().text());
        fields.put("transaction", transaction.hex());
        output.result(
                fields,
                grantee.name() + " may no longer read it. What was read stays read. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
