package org.xinglin.desktop.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.trust.IssuedCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what an authority issued. */
@Command(
        name = "list",
        description = "Shows every certificate that was issued, with the days left, and whether it was revoked.")
final class TrainAuthorityListCommand extends ToolCommand {
    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    @Override
    int run(Output output) throws Failed {
        Instant now = InstantSource.system().instant();
        for (IssuedCertificate one : authority.open().issued()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("serial", one.serial());
            fields.put("role", one.role().name());
            fields.put("name", one.name());
            fields.put("from", one.from().toString());
            fields.put("until", one.until().toString());
            fields.put("daysLeft", one.daysLeft(now));
            one.revoked().ifPresent(since -> fields.put("revoked", since.toString()));
            output.result(fields, sentence(one, now));
        }
        return ExitCode.DONE;
    }

    private static String sentence(IssuedCertificate one, Instant now) {
        String standing = one.revoked()
                .map(since -> "revoked at " + since)
                .orElse(
                        one.until().isBefore(now)
                                ? "expired at " + one.until()
                                : one.daysLeft(now) + " days left, until " + one.until());
        return one.serial() + "  " + one.name() + "  " + standing;
    }
}
