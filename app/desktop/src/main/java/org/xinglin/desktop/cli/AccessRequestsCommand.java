package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.access.AccessRequest;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.PendingApprovals;
import org.xinglin.core.access.RequestInbox;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists requests. */
@Command(name = "requests", description = "Lists what others ask of this home and what this home asked for.")
final class AccessRequestsCommand extends HomeCommand {
    @Option(names = "--open", description = "Only those that wait for an answer.")
    private boolean open;

    @Override
    int run(Session session, Output output) throws Failed {
        RequestInbox inbox = session.access().desk().requests().inbox();
        int shown = tell("received", inbox.received(), output) + tell("sent", inbox.sent(), output);
        if (shown == 0) {
            output.remark(open ? "Nothing waits for an answer." : "Nobody asked for anything.");
        }
        return ExitCode.DONE;
    }

    private int tell(String direction, List<RequestInbox.Entry> entries, Output output) {
        int shown = 0;
        for (RequestInbox.Entry entry : entries) {
            boolean waits =
                    entry.step() == RequestInbox.Step.WAITING || entry.step() == RequestInbox.Step.HALF_APPROVED;
            if (open && !waits) {
                continue;
            }
            shown++;
            output.result(fields(direction, entry), sentence(direction, entry));
        }
        return shown;
    }

    private static Map<String, Object> fields(String direction, RequestInbox.Entry entry) {
        AccessRequest request = entry.request();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("direction", direction);
        fields.put(
                "record", entry.record().map(record -> record.id().toString()).orElse(""));
        fields.put("cid", entry.record().map(record -> record.cid().text()).orElse(""));
        fields.put("digest", request.record().hex());
        fields.put("owner", request.owner().text());
        fields.put("requester", request.requester().text());
        fields.put("name", entry.other().map(Member::name).orElse(""));
        fields.put("purpose", AccessWords.purposeOf(request.purpose()));
        fields.put("at", request.at().toString());
        fields.put("state", entry.step().word());
        fields.put("answer", request.answer());
        fields.put(
                "approvedBy",
                entry.half().map(PendingApprovals.PendingApproval::operator).orElse(""));
        return fields;
    }

    private static String sentence(String direction, RequestInbox.Entry entry) {
        AccessRequest request = entry.request();
        String other = entry.other().map(Member::name).orElse("an unknown member");
        String account = (direction.equals("sent") ? request.owner() : request.requester()).text();
        return String.format(
                Locale.ROOT,
                "%s  %-13s %s %s (%s) for %s: %s%s",
                request.at(),
                entry.step().word(),
                direction.equals("sent") ? "to" : "from",
                other,
                account,
                AccessWords.purposeOf(request.purpose()),
                entry.record()
                        .map(record -> record.id().toString())
                        .orElse(request.record().hex()),
                request.answer().isEmpty() ? "" : ", answer: " + request.answer());
    }
}
