package org.xinglin.desktop.cli;

import java.util.List;
import java.util.Map;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one record. */
@Command(name = "show", description = "Shows what is known of a record, and whether its ciphertext is pinned.")
final class RecordShowCommand extends HomeCommand {
    @Parameters(paramLabel = "RECORD", description = "A record id.")
    private String id = "";

    @Override
    int run(Session session, Output output) throws Failed {
        RecordId wanted = Arguments.recordId(id);
        MedicalRecord record = session.records()
                .catalogue()
                .find(wanted)
                .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id));
        Map<String, Object> fields = RecordFields.of(record);
        fields.put("pinned", session.records().store().isPinned(record.cid()));
        List<String> text = fields.entrySet().stream()
                .map(field -> String.format("%-12s %s", field.getKey(), field.getValue()))
                .toList();
        output.result(fields, text);
        return ExitCode.DONE;
    }
}
