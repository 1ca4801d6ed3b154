package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.ConsortiumCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enters a training consortium. */
@Command(
        name = "enrol",
        description = {
            "Enters the consortium of the coordinator with a token, renews the certificate, or shows it.",
            "On the coordinator's own machine a console enrols by itself."
        })
final class TrainEnrolCommand extends HomeCommand {
    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "The token from 'xinglin train authority token'. Without it the present certificate is shown.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--renew",
            description = "Take the next certificate now, of a new key; it happens by itself otherwise.")
    private boolean renew;

    @Override
    int run(Session session, Output output) throws Failed {
        if (renew && tokenFile != null) {
            throw new UsageException("--renew needs no token: leave out one of the two.");
        }
        Optional<ConsortiumCertificate> present = present(session.training().consortium());
        if (present.isEmpty()) {
            output.result(Map.of("enrolled", false), "This hospital has no certificate of the consortium yet.");
            return ExitCode.FAILED;
        }
        show(present.get(), output);
        return ExitCode.DONE;
    }

    private Optional<ConsortiumCertificate> present(Session.Consortium consortium) throws Failed {
        if (renew) {
            return Optional.of(consortium.enrol().renew());
        }
        if (tokenFile == null) {
            return consortium.membership().certificate();
        }
        try (Secret token = HomeOptions.firstLine(tokenFile)) {
            return Optional.of(consortium.enrol().enrol(token));
        }
    }

    private static void show(ConsortiumCertificate certificate, Output output) {
        Instant now = InstantSource.system().instant();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("enrolled", true);
        fields.put("account", certificate.account().text());
        fields.put("authority", certificate.authority());
        fields.put("until", certificate.until().toString());
        fields.put("daysLeft", certificate.daysLeft(now));
        output.result(
                fields,
                certificate.account() + " is of the consortium of authority " + certificate.authority() + ", "
                        + certificate.daysLeft(now) + " days left, until " + certificate.until());
    }
}
