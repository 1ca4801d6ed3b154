package org.xinglin.desktop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.Tombstone;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and searches records. */
@Command(
        name = "list",
        aliases = "search",
        description = "Lists this home's records, newest first, or those of which all that is given holds.")
final class RecordListCommand extends HomeCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "Looked for in title, patient, category and tags, in any case.")
    private String text = "";

    @Mixin
    private final RecordFilter filter = new RecordFilter();

    @Option(names = "--limit", paramLabel = "N", description = "At most this many. Default: ${DEFAULT-VALUE}.")
    private int limit = 1000;

    @Option(
            names = "--after",
            paramLabel = "RECORD",
            description = "Go on after this record, the last of a list before.")
    @Nullable
    private String after;

    @Option(names = "--destroyed", description = "List the tombstones of destroyed records instead.")
    private boolean destroyed;

    @Override
    int run(Session session, Output output) throws Failed {
        if (destroyed) {
            session.records().catalogue().tombstones(limit).forEach(tombstone -> tell(tombstone, output));
            return ExitCode.DONE;
        }
        RecordQuery query = filter.query(session, text);
        Optional<RecordId> last = after == null ? Optional.empty() : Optional.of(Arguments.recordId(after));
        List<MedicalRecord> records = session.records().catalogue().search(query, last, limit);
        for (MedicalRecord record : records) {
            output.result(RecordFields.of(record), line(record));
        }
        if (records.isEmpty()) {
            output.remark(
                    query.equals(RecordQuery.ALL) && last.isEmpty()
                            ? "No records here yet. Protect one: xinglin record protect FILE --patient ID"
                            : "No such records.");
        } else if (records.size() == limit) {
            output.remark("There may be more: --after " + records.getLast().id());
        }
        return ExitCode.DONE;
    }

    private static String line(MedicalRecord record) {
        return String.format(
                Locale.ROOT,
                "%s  %-12s %,14d  %s  %s%s",
                record.id(),
                record.category().word(),
                record.bytes(),
                record.cid(),
                record.title(),
                record.details().tags().isEmpty()
                        ? ""
                        : "  [" + String.join(", ", record.details().sortedTags()) + "]");
    }

    private static void tell(Tombstone tombstone, Output output) {
        output.result(
                RecordFields.of(tombstone),
                String.format(
                        Locale.ROOT,
                        "%s  %-12s destroyed %s  %s",
                        tombstone.id(),
                        tombstone.category().word(),
                        tombstone.destroyedAt(),
                        tombstone.cid()));
    }
}
