package org.xinglin.desktop.cli;

import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ResumeProtections.Resumed;
import org.xinglin.core.records.SourceTrace;

/** Says what was finished or undone after an interruption. */
final class Resumption {
    private Resumption() {}

    static void tell(Resumed resumed, Output output) {
        for (MedicalRecord record : resumed.finished()) {
            output.result(
                    RecordFields.of(record),
                    "Finished what was interrupted: " + record.title() + ", record " + record.id());
        }
        for (SourceTrace source : resumed.undone()) {
            output.remark(
                    "Undone, because it was interrupted before it was stored; protect it again: " + source.locator());
        }
    }
}
