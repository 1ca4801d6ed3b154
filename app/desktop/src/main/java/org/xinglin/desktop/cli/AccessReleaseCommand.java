package org.xinglin.desktop.cli;

import java.util.List;
import java.util.Map;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.ReleaseKey;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands over a key in an emergency. */
@Command(name = "release", description = "Hands the key to a doctor who broke the glass, for as long as her hour runs.")
final class AccessReleaseCommand extends SendingCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "RECORD|CID", description = "A record id of this home.")
    private String record = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MEMBER", description = "The doctor: an account or a name.")
    private String member = "";

    @Option(names = "--by-policy", description = "To all whom the rule of key release allows it; see access rules.")
    private boolean byPolicy;

    @Override
    int run(Session session, Output output) throws Failed {
        ReleaseKey release = session.access().desk().emergency().release();
        if (byPolicy) {
            List<Emergency> released = release.byPolicy();
            for (Emergency one : released) {
                output.result(
                        Map.of(
                                "record",
                                one.record().hex(),
                                "doctor",
                                one.doctor().text()),
                        "The key was released to " + one.doctor() + ", until " + one.until());
            }
            if (released.isEmpty()) {
                output.remark("The rule releases no key now.");
            }
            return ExitCode.DONE;
        }
        if (record.isEmpty() || member.isEmpty()) {
            throw new UsageException("Say which record and which doctor, or use --by-policy.");
        }
        Member doctor = session.access().find().find(member);
        Digest digest = Arguments.digest(session, record);
        Digest transaction = release.release(digest, doctor.account());
        output.result(
                Map.of("record", digest.hex(), "doctor", doctor.account().text(), "transaction", transaction.hex()),
                doctor.name() + " can open it until her hour is over. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
