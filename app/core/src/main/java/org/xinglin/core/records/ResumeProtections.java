package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;

/** After a crash: finishes what was stored already, and undoes what was not. */
public final class ResumeProtections {
    private final Guard guard;
    private final ProtectionJournal journal;
    private final FinishProtection finish;

    public ResumeProtections(Guard guard, ProtectionJournal journal, FinishProtection finish) {
        this.guard = guard;
        this.journal = journal;
        this.finish = finish;
    }

    /**
     * Only when no other protection is under way in this home. Does nothing for an operator who may not protect.
     *
     * @return what was finished and what must be protected anew
     * @throws Failed what stands in the way of all at once; what only stopped one is thrown after the others were tried
     */
    public Resumed resume() throws Failed {
        boolean nothing = journal.unfinished().isEmpty();
        if (nothing || !Act.PROTECT.isAllowedTo(guard.operator().role())) {
            return new Resumed(List.of(), List.of());
        }
        return guard.act(
                Act.PROTECT, "resumed", this::each, done -> done.finished().size() + " finished");
    }

    private Resumed each() throws Failed {
        Tried tried = all();
        if (tried.trouble().isPresent()) {
            throw tried.trouble().get();
        }
        return tried.resumed();
    }

    /** What was done, and what stopped the first of those that were not. */
    record Tried(Resumed resumed, Optional<Failed> trouble) {}

    /** @throws Failed what stands in the way of all */
    Tried all() throws Failed {
        List<MedicalRecord> finished = new ArrayList<>();
        List<SourceTrace> undone = new ArrayList<>();
        Optional<Failed> first = Optional.empty();
        for (Protection protection : journal.unfinished()) {
            try {
                if (protection.cid().isPresent()) {
                    finished.add(finish.finish(protection));
                } else {
                    journal.abandoned(protection.id());
                    undone.add(protection.source());
                }
            } catch (Failed failed) {
                if (!isOfThisOne(failed.failure())) {
                    throw failed;
                }
                first = first.or(() -> Optional.of(failed));
            }
        }
        return new Tried(new Resumed(finished, undone), first);
    }

    private static boolean isOfThisOne(Failure failure) {
        return failure instanceof Failure.Refused
                || failure instanceof Failure.Tampered
                || (failure instanceof Failure.Conflicting in && in.conflict() == Conflict.ALREADY_REGISTERED);
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
