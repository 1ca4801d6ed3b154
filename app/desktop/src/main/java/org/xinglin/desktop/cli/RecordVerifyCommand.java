package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.VerifyRecord;
import org.xinglin.core.records.VerifyRecord.Finding;
import org.xinglin.core.records.VerifyRecord.Health;
import org.xinglin.core.records.VerifyRecord.Summary;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks records without writing plaintext. */
@Command(
        name = "verify",
        description = {
            "Fetches records and checks CID, header, every tag, length and hash of the plaintext, and the chain, without"
                    + " writing plaintext anywhere. Names what is damaged, missing, unreadable, or not ours on the chain.",
            "Exit codes: 0 all healthy, 4 something is not, 5 the node or the chain is not reachable."
        })
final class RecordVerifyCommand extends HomeCommand {
    private static final String ALL = "ALL";

    @Parameters(paramLabel = "RECORD|ALL", description = "A record id of this home, or ALL.")
    private String which = "";

    @Mixin
    private final RecordFilter filter = new RecordFilter();

    @Option(names = "--quiet", description = "With ALL, name only what is not healthy.")
    private boolean quiet;

    @Override
    int run(Session session, Output output) throws Failed {
        VerifyRecord verify = session.records().verify();
        if (!ALL.equalsIgnoreCase(which)) {
            Finding finding = Interruption.stoppable(
                    output,
                    (total, done) -> output.progress(done / (1 << 20) + " MiB"),
                    progress -> verify.verify(Arguments.recordId(which), progress));
            output.endProgress();
            tell(finding, output);
            return finding.health() == Health.HEALTHY ? ExitCode.DONE : ExitCode.TAMPERED;
        }
        Summary summary = Interruption.stoppable(
                output,
                (total, done) -> output.progress(done + " of " + total),
                progress -> verify.verifyAll(filter.query(session, ""), progress, finding -> {
                    if (!quiet || finding.health() != Health.HEALTHY) {
                        output.endProgress();
                        tell(finding, output);
                    }
                }));
        output.endProgress();
        tell(summary, output);
        return summary.isAllHealthy() ? ExitCode.DONE : ExitCode.TAMPERED;
    }

    private static void tell(Finding finding, Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", finding.record().id().toString());
        fields.put("health", word(finding.health()));
        fields.put("code", finding.trouble().map(Failure::code).orElse(""));
        fields.put("safeguarded", finding.safeguarded());
        output.result(
                fields,
                String.format(
                        Locale.ROOT,
                        "%s  %-12s %s%s",
                        finding.record().id(),
                        word(finding.health()),
                        finding.record().title(),
                        finding.safeguarded() ? "" : "  (its key lies in the catalogue only)"));
    }

    private static void tell(Summary summary, Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        StringBuilder sentence = new StringBuilder();
        for (Health health : Health.values()) {
            fields.put(word(health), summary.of(health));
            sentence.append(summary.of(health)).append(' ').append(word(health)).append(", ");
        }
        fields.put("withoutSafeguard", summary.withoutSafeguard());
        sentence.append(summary.withoutSafeguard()).append(" whose key lies in the catalogue only");
        output.result(fields, sentence.toString());
    }

    private static String word(Health health) {
        return health.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
