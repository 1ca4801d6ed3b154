package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.KeyStanding;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.KeyFingerprint;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a key in words. */
@Command(
        name = "fingerprint",
        description =
                "Shows a member's encryption key as six words, to be compared on the telephone; without a name, this"
                        + " home's own.")
final class MemberFingerprintCommand extends HomeCommand {
    @Parameters(arity = "0..1", paramLabel = "MEMBER", description = "An account (0x...) or a name.")
    @Nullable
    private String name;

    @Override
    int run(Session session, Output output) throws Failed {
        Member member =
                session.access().find().find(name == null ? session.account().text() : name);
        KeyStanding standing = session.access().desk().keys().check().standing(member);
        KeyFingerprint fingerprint = KeyFingerprint.of(member.account(), member.key());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", member.account().text());
        fields.put("name", member.name());
        fields.put("words", fingerprint.toString());
        fields.put("key", standing.word());
        output.result(
                fields,
                List.of(
                        member.name() + " (" + member.account() + "), key " + standing.word() + ":",
                        "  " + fingerprint));
        return ExitCode.DONE;
    }
}
