package org.xinglin.desktop.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.PatientView;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** What a patient sees. */
@Command(
        name = "patient-view",
        description =
                "For a patient member: the records about her, who may read them and who did. End a permission with"
                        + " access revoke CID MEMBER.")
final class AccessPatientViewCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        AccessDesk desk = session.access().desk();
        List<PatientView.About> records = desk.patients().view().records();
        Instant now = desk.clock().chainTime();
        for (PatientView.About about : records) {
            output.result(fields(about), text(about, now));
        }
        if (records.isEmpty()) {
            output.remark("No hospital has bound this account to a patient yet, or there are no records.");
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(PatientView.About about) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", about.record().hex());
        fields.put("owner", about.owner().map(WalletAddress::text).orElse(""));
        fields.put(
                "grants",
                about.grants().stream().map(grant -> grant(about, grant)).toList());
        fields.put(
                "roles",
                about.roles().stream()
                        .map(grant -> Map.of(
                                "role", grant.role().word(),
                                "until", AccessWords.instant(grant.until()),
                                "purpose", AccessWords.purposeOf(grant.purpose()),
                                "live", grant.live()))
                        .toList());
        fields.put(
                "reads",
                about.reads().stream()
                        .map(read -> Map.of(
                                "reader", read.reader().text(),
                                "name", about.nameOf(read.reader()),
                                "basis",
                                        read.basis()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                "at", read.at().toString()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> grant(PatientView.About about, Grant grant) {
        return Map.of(
                "grantee", grant.grantee().text(),
                "name", about.nameOf(grant.grantee()),
                "until", AccessWords.instant(grant.until()),
                "purpose", AccessWords.purposeOf(grant.purpose()),
                "live", grant.live());
    }

    private static List<String> text(PatientView.About about, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("Record " + about.record() + " at "
                + about.owner().map(about::nameOf).orElse("nobody"));
        about.grants()
                .forEach(grant -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-9s %s (%s), for %s, %s",
                        grant.live() ? "may read" : "ended",
                        about.nameOf(grant.grantee()),
                        grant.grantee(),
                        AccessWords.purposeOf(grant.purpose()),
                        AccessWords.left(grant.until(), now))));
        about.roles()
                .forEach(grant -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-9s every %s, for %s, %s",
                        grant.live() ? "may read" : "ended",
                        grant.role().word(),
                        AccessWords.purposeOf(grant.purpose()),
                        AccessWords.left(grant.until(), now))));
        about.reads().forEach(read -> lines.add("  read      " + about.nameOf(read.reader()) + " at " + read.at()));
        return lines;
    }
}
