package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks the contract. */
@Command(name = "check", description = "Asks the contract whether a member may read a record. Exit code 0: yes, 3: no.")
final class AccessCheckCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "RECORD|CID", description = "A record id of this home, or a CID.")
    private String record = "";

    @Parameters(index = "1", paramLabel = "MEMBER", description = "An account (0x...) or a member's name.")
    private String member = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Member reader = session.access().find().find(member);
        Digest digest = Arguments.digest(session, record);
        boolean may = session.access().registry().mayRead(reader.account(), digest);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", record);
        fields.put("member", reader.account().text());
        fields.put("mayRead", may);
        output.result(fields, reader.name() + (may ? " may read it." : " may not read it."));
        return may ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
