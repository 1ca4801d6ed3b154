package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.access.KeyStanding;
import org.xinglin.core.access.Member;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Lists the members. */
@Command(name = "list", description = "Lists the members, in order of registration, and what is known of their keys.")
final class MemberListCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        for (Member member : session.access().members().members()) {
            KeyStanding key = session.access().desk().keys().check().standing(member);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("account", member.account().text());
            fields.put("name", member.name());
            fields.put("role", member.role().word());
            fields.put("active", member.active());
            fields.put("status", member.status().name().toLowerCase(Locale.ROOT));
            fields.put("hospital", member.hospital().map(WalletAddress::text).orElse(""));
            fields.put("encryptionKey", member.key().value().hex());
            fields.put("key", key.word());
            String state = member.active() ? "" : "  (" + member.status().name().toLowerCase(Locale.ROOT) + ")";
            output.result(
                    fields,
                    String.format(
                            "%s  %-11s %s%s  key %s",
                            member.account(), member.role().word(), member.name(), state, key.word()));
        }
        return ExitCode.DONE;
    }
}
