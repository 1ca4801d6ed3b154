package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;

/** Finds the records that a scope means. */
public final class FindRecords {
    private static final int PAGE = 500;
    private final RecordCatalogue catalogue;
    private final SavedSelections selections;

    public FindRecords(RecordCatalogue catalogue, SavedSelections selections) {
        this.catalogue = catalogue;
        this.selections = selections;
    }

    /** @return at least one @throws Failed Invalid UNKNOWN_RECORD, UNKNOWN_SELECTION, EMPTY_SCOPE */
    public List<MedicalRecord> find(RecordScope scope) throws Failed {
        List<MedicalRecord> found =
                switch (scope) {
                    case RecordScope.One one -> listed(List.of(one.record()));
                    case RecordScope.OfPatient of -> searched(RecordQuery.ALL.of(of.patient()));
                    case RecordScope.OfCategory of -> searched(RecordQuery.ALL.about(of.category()));
                    case RecordScope.Chosen chosen -> listed(chosen.records());
                    case RecordScope.Saved saved -> saved(saved.selection());
                };
        if (found.isEmpty()) {
            throw Failed.invalid(Problem.EMPTY_SCOPE, scope.shown());
        }
        return found;
    }

    private List<MedicalRecord> saved(String name) throws Failed {
        SavedSelections.Selection selection =
                selections.find(name).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_SELECTION, name));
        return switch (selection) {
            case SavedSelections.Selection.Search search -> searched(search.query());
            case SavedSelections.Selection.Listed listed -> listed(listed.records());
        };
    }

    private List<MedicalRecord> listed(List<RecordId> ids) throws Failed {
        List<MedicalRecord> found = new ArrayList<>();
        for (RecordId id : new LinkedHashSet<>(ids)) {
            MedicalRecord one =
                    catalogue.find(id).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id.toString()));
            if (one.details().state() == RecordState.ERASING) {
                throw Failed.invalid(Problem.UNKNOWN_RECORD, id.toString());
            }
            found.add(one);
        }
        return found;
    }

    /** Without those that are being destroyed. */
    private List<MedicalRecord> searched(RecordQuery query) {
        List<MedicalRecord> found = new ArrayList<>();
        Optional<RecordId> after = Optional.empty();
        List<MedicalRecord> page;
        do {
            page = catalogue.search(query, after, PAGE);
            page.stream()
                    .filter(one -> one.details().state() != RecordState.ERASING)
                    .forEach(found::add);
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return found;
    }
}
