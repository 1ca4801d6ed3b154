package org.xinglin.desktop.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.PendingApprovals;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RequestInbox;
import org.xinglin.core.access.Terms;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves a request. */
@Command(
        name = "approve",
        description =
                "Approves a request. In a category under the four-eyes rule a second operator has to approve the same;"
                        + " without --until and --purpose he takes the first one's terms.")
final class AccessApproveCommand extends SendingCommand {
    @Parameters(index = "0", paramLabel = "RECORD|CID", description = "A record id of this home, or its CID.")
    private String record = "";

    @Parameters(index = "1", paramLabel = "MEMBER", description = "Who asked: an account (0x...) or a name.")
    private String member = "";

    @Option(names = "--until", paramLabel = "DATE", description = "The last day or an instant. Default: no end.")
    @Nullable
    private String until;

    @Option(names = "--purpose", paramLabel = "PURPOSE", description = "Default: the one that was asked for.")
    @Nullable
    private String purpose;

    @Override
    int run(Session session, Output output) throws Failed {
        Digest digest = Arguments.digest(session, record);
        Member requester = session.access().find().find(member);
        AccessDesk.Requests requests = session.access().desk().requests();
        Optional<RequestInbox.Entry> entry = requests.inbox().received().stream()
                .filter(one -> one.request().record().equals(digest))
                .filter(one -> one.request().requester().equals(requester.account()))
                .findFirst();
        Terms terms = terms(entry);
        boolean dry = session.chain().sending().approvals().isDryRun();
        if (dry
                && entry.flatMap(RequestInbox.Entry::record)
                        .filter(one -> isHalf(session, one))
                        .isPresent()) {
            output.remark("A second operator has to approve this, so nothing would be sent yet or by you alone.");
            return ExitCode.DONE;
        }
        GrantReport report = requests.answer().approve(digest, requester.account(), terms);
        GrantWords.tell(report, output);
        return ExitCode.DONE;
    }

    private static boolean isHalf(Session session, MedicalRecord record) {
        return session.access().desk().rules().book().rules().fourEyes().contains(record.category());
    }

    private Terms terms(Optional<RequestInbox.Entry> entry) throws Failed {
        Optional<Terms> first = entry.flatMap(RequestInbox.Entry::half).map(PendingApprovals.PendingApproval::terms);
        if (first.isPresent() && until == null && purpose == null) {
            return first.get();
        }
        String asked = entry.map(one -> one.request().purpose()).orElse(Purpose.TREATMENT.code());
        return new Terms(
                Arguments.until(until),
                purpose == null ? asked : AccessWords.purpose(purpose).code());
    }
}
