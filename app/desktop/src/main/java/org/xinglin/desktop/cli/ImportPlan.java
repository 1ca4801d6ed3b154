package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.FoundSources;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.session.Session;

/** What would be published of what a person chose, before anything is. */
final class ImportPlan {
    private final List<ImportItem> items = new ArrayList<>();
    private final List<FoundSources.LeftOut> leftOut;

    private ImportPlan(List<FoundSources.LeftOut> leftOut) {
        this.leftOut = leftOut;
    }

    static ImportPlan of(Session session, List<Path> chosen, ProtectOptions options, Progress progress) throws Failed {
        try (FoundSources found = session.records().folders().find(chosen, progress)) {
            ImportPlan plan = new ImportPlan(found.leftOut());
            long done = 0;
            for (Source source : found.sources()) {
                progress.check();
                ReadFile read = session.records().reading().read(source);
                boolean inParts = options.split && !read.parts().isEmpty();
                for (ImportItem item : inParts ? read.parts() : List.of(read.whole())) {
                    plan.items.add(options.corrected(item));
                }
                progress.report(++done, found.sources().size());
            }
            return plan;
        }
    }

    /** Those that can be published as they are. */
    List<ProtectOrder> orders(ProtectOptions options) {
        List<ProtectOrder> orders = new ArrayList<>();
        for (ImportItem item : items) {
            item.patient().ifPresent(whose -> orders.add(options.order(item, whose)));
        }
        return orders;
    }

    /** What can not be taken, and what does not say whose it is. @return how many */
    int tellLeftOut(Output output) {
        leftOut.forEach(left -> output.remark("Left out (" + word(left.reason()) + "): " + left.place()));
        List<ImportItem> strangers =
                items.stream().filter(item -> item.patient().isEmpty()).toList();
        strangers.forEach(item -> output.remark(
                "Left out (no patient: give --patient): " + item.source().locator()));
        return strangers.size()
                + (int) leftOut.stream()
                        .filter(left -> left.reason() != FoundSources.Reason.SYSTEM_FILE)
                        .count();
    }

    /** The preview: nothing of it was published. */
    void tell(Output output) {
        for (ImportItem item : items) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("source", item.source().locator());
            fields.put("title", item.title());
            fields.put("patient", item.patient().map(whose -> whose.value()).orElse(""));
            fields.put("category", item.category().word());
            fields.put("kind", word(item.kind()));
            fields.put("date", item.date().map(Object::toString).orElse(""));
            fields.put("tags", List.copyOf(item.tags()));
            fields.put("bytes", item.source().bytes());
            fields.put(
                    "warnings", item.warnings().stream().map(ImportPlan::words).toList());
            output.result(fields, sentence(item));
        }
    }

    private static List<String> sentence(ImportItem item) {
        String line = String.format(
                Locale.ROOT,
                "%-12s %-10s %-10s %,14d  %s%s",
                item.patient().map(whose -> whose.value()).orElse("(no patient)"),
                item.category().word(),
                item.date().map(Object::toString).orElse(""),
                item.source().bytes(),
                item.title(),
                item.warnings().isEmpty()
                        ? ""
                        : "  ! "
                                + String.join(
                                        "; ",
                                        item.warnings().stream()
                                                .map(ImportPlan::words)
                                                .toList()));
        return List.of(line, "    " + item.source().locator());
    }

    private static String words(Warning warning) {
        return (word(warning.oddity()) + " " + warning.detail()).strip();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
