package org.xinglin.desktop.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts tags on records and takes them off. */
@Command(
        name = "tag",
        description = "Puts tags on a record and takes them off; without a record it lists the tags in use."
                + " Tags stay in the house.")
final class RecordTagCommand extends HomeCommand {
    @Parameters(arity = "0..1", paramLabel = "RECORD", description = "A record id of this home.")
    @Nullable
    private String record;

    @Option(names = "--add", paramLabel = "TAG", description = "Put this tag on it. Can be repeated.")
    private List<String> add = List.of();

    @Option(names = "--remove", paramLabel = "TAG", description = "Take this tag off. Can be repeated.")
    private List<String> remove = List.of();

    @Override
    int run(Session session, Output output) throws Failed {
        if (record == null) {
            for (Map.Entry<String, Long> tag :
                    session.records().catalogue().tags().entrySet()) {
                output.result(
                        Map.of("tag", tag.getKey(), "records", tag.getValue()), tag.getValue() + "  " + tag.getKey());
            }
            return ExitCode.DONE;
        }
        MedicalRecord changed = session.records()
                .edit()
                .edit(Arguments.recordId(record), EditRecord.Change.tags(Set.copyOf(add), Set.copyOf(remove)));
        output.result(
                RecordFields.of(changed),
                changed.details().tags().isEmpty()
                        ? "It has no tags now."
                        : "Its tags now: " + String.join(", ", changed.details().sortedTags()));
        return ExitCode.DONE;
    }
}
