package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** Gives a set of records a name, or takes it away. */
public final class SaveSelection {
    private static final int LONGEST = 64;
    private final Guard guard;
    private final SavedSelections selections;

    public SaveSelection(Guard guard, SavedSelections selections) {
        this.guard = guard;
        this.selections = selections;
    }

    /** @throws Failed Invalid BAD_NAME for an empty name or one of more than 64 characters */
    public void save(String name, SavedSelections.Selection selection) throws Failed {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw Failed.invalid(Problem.BAD_NAME, stripped);
        }
        guard.act(Act.EDIT_RECORD, "a saved selection", () -> {
            selections.save(stripped, selection);
            return true;
        });
    }

    /** @throws Failed Invalid UNKNOWN_SELECTION */
    public void remove(String name) throws Failed {
        if (selections.find(name.strip()).isEmpty()) {
            throw Failed.invalid(Problem.UNKNOWN_SELECTION, name.strip());
        }
        guard.act(Act.EDIT_RECORD, "a saved selection", () -> {
            selections.remove(name.strip());
            return true;
        });
    }
}
