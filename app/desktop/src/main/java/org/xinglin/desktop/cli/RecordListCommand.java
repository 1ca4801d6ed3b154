package org.xinglin.desktop.cli;

import java.util.List;
import java.util.Locale;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists records. */
@Command(name = "list", description = "Lists this home's records, newest first.")
final class RecordListCommand extends HomeCommand {
    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Looked for in title, patient and category.")
    private String text = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most this many. Default: ${DEFAULT-VALUE}.")
    private int limit = 1000;

    @Override
    int run(Session session, Output output) {
        List<MedicalRecord> records = session.records().catalogue().search(text, limit);
        for (MedicalRecord record : records) {
            output.result(
                    RecordFields.of(record),
                    String.format(
                            Locale.ROOT,
                            "%s  %-12s %,14d  %s  %s",
                            record.id(),
                            record.category().word(),
                            record.bytes(),
                            record.cid(),
                            record.title()));
        }
        if (records.isEmpty()) {
            output.remark("No records here yet. Protect one: xinglin record protect FILE --patient ID");
        }
        return ExitCode.DONE;
    }
}
