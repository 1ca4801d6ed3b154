package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.SavedSelections;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Names for sets of records. */
@Command(
        name = "selection",
        description = {
            "Lists the saved selections; or saves one: --save NAME with a search (--text, --patient, --category, --tag) or"
                    + " a list (--records).",
            "A search finds what is in the catalogue when it is used; a list stays as it is."
        })
final class AccessSelectionCommand extends HomeCommand {
    @Option(names = "--save", paramLabel = "NAME", description = "Saves a selection under this name.")
    @Nullable
    private String save;

    @Option(names = "--remove", paramLabel = "NAME", description = "Forgets the selection of this name.")
    @Nullable
    private String remove;

    @Option(names = "--text", paramLabel = "TEXT", description = "In title, patient, category or tags.")
    private String text = "";

    @Option(names = "--patient", paramLabel = "ID", description = "Records of this patient.")
    @Nullable
    private String patient;

    @Option(names = "--category", paramLabel = "CATEGORY", description = "Records of this category.")
    @Nullable
    private String category;

    @Option(names = "--tag", paramLabel = "TAG", description = "Records with this tag.")
    @Nullable
    private String tag;

    @Option(names = "--records", paramLabel = "ID,ID", split = ",", description = "These records.")
    private List<String> records = new ArrayList<>();

    @Override
    int run(Session session, Output output) throws Failed {
        AccessDesk.Rules rules = session.access().desk().rules();
        if (save != null) {
            rules.save().save(save, selection());
        }
        if (remove != null) {
            rules.save().remove(remove);
        }
        for (Map.Entry<String, SavedSelections.Selection> one :
                rules.selections().selections().entrySet()) {
            boolean search = one.getValue() instanceof SavedSelections.Selection.Search;
            output.result(
                    Map.of("name", one.getKey(), "kind", search ? "search" : "list"),
                    one.getKey() + "  (" + (search ? "a search" : "a list") + ")");
        }
        return ExitCode.DONE;
    }

    private SavedSelections.Selection selection() throws Failed {
        List<RecordId> ids = new ArrayList<>();
        for (String record : records) {
            ids.add(Arguments.recordId(record.strip()));
        }
        if (!ids.isEmpty()) {
            return new SavedSelections.Selection.Listed(ids);
        }
        RecordQuery query = RecordQuery.text(text);
        query = patient == null ? query : query.of(RecordFilter.patient(patient));
        query = category == null ? query : query.about(AccessWords.category(category));
        query = tag == null ? query : query.tagged(tag);
        if (query.equals(RecordQuery.ALL)) {
            throw new UsageException("Say what to select: --text, --patient, --category, --tag or --records.");
        }
        return new SavedSelections.Selection.Search(query);
    }
}
