package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.kernel.Failed;

/** After a crash: finishes what was stored already, and undoes what was not. */
public final class ResumeProtections {
    private final ProtectionJournal journal;
    private final FinishProtection finish;

    public ResumeProtections(ProtectionJournal journal, FinishProtection finish) {
        this.journal = journal;
        this.finish = finish;
    }

    /** Only when no other protection is under way in this home. @return what was finished and what must be protected anew */
    public Resumed resume() throws Failed {
        List<MedicalRecord> finished = new ArrayList<>();
        List<SourceTrace> undone = new ArrayList<>();
        for (Protection protection : journal.unfinished()) {
            if (protection.cid().isPresent()) {
                finished.add(finish.finish(protection));
            } else {
                journal.abandoned(protection.id());
                undone.add(protection.source());
            }
        }
        return new Resumed(finished, undone);
    }

    /** What a resumption did. */
    public record Resumed(List<MedicalRecord> finished, List<SourceTrace> undone) {
        public Resumed {
            finished = List.copyOf(finished);
            undone = List.copyOf(undone);
        }

        public boolean isEmpty() {
            return finished.isEmpty() && undone.isEmpty();
        }
    }
}
