package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.access.GrantPreview;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failure;

/** Previews and reports of grants in sentences and fields. */
final class GrantWords {
    private GrantWords() {}

    static void tell(GrantPreview preview, Output output) {
        for (GrantPreview.Reader reader : preview.readers()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("reader", reader.member().account().text());
            fields.put("name", reader.member().name());
            fields.put("role", reader.member().role().word());
            fields.put("willRead", reader.willRead());
            fields.put("key", reader.key().word());
            fields.put("why", reader.barrier().map(AccessWords::barrier).orElse(""));
            reader.already().ifPresent(already -> fields.put("alreadyReads", already));
            output.result(
                    fields,
                    String.format(
                            Locale.ROOT,
                            "%s  %-11s %s  %s, key %s",
                            reader.member().account(),
                            reader.member().role().word(),
                            reader.member().name(),
                            reader.barrier()
                                    .map(barrier -> "gets nothing (" + AccessWords.barrier(barrier) + ")")
                                    .orElse("will read"),
                            reader.key().word()));
        }
        summary(preview, output);
    }

    private static void summary(GrantPreview preview, Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("readers", preview.willRead());
        fields.put(
                "records",
                preview.records().stream().map(record -> record.id().toString()).toList());
        fields.put("role", preview.role().map(Role::word).orElse(""));
        fields.put("until", AccessWords.instant(preview.terms().until()));
        fields.put("purpose", AccessWords.purposeOf(preview.terms().purpose()));
        fields.put("secondOperator", preview.secondOperator().size());
        fields.put("transactions", preview.transactions());
        fields.put("gas", preview.cost().gas());
        fields.put("wei", preview.cost().cap().toString());
        String later = preview.role()
                .map(role -> " Whoever becomes a " + role.word() + " later reads as well, once a key was issued.")
                .orElse("");
        String second = preview.secondOperator().isEmpty()
                ? ""
                : " A second operator has to order the same for "
                        + preview.secondOperator().size() + " of the records.";
        output.result(
                fields,
                String.format(
                        Locale.ROOT,
                        "%d will read %d records %s, for %s. %d transactions, about %,d gas, at most %s wei.%s%s",
                        preview.willRead(),
                        preview.records().size(),
                        AccessWords.until(preview.terms().until()),
                        AccessWords.purposeOf(preview.terms().purpose()),
                        preview.transactions(),
                        preview.cost().gas(),
                        preview.cost().cap(),
                        later,
                        second));
    }

    static void tell(GrantReport report, Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("done", report.done());
        fields.put("total", report.total());
        fields.put("already", report.already());
        fields.put(
                "transaction",
                report.transactions().isEmpty()
                        ? ""
                        : report.transactions().getLast().hex());
        fields.put(
                "transactions", report.transactions().stream().map(Digest::hex).toList());
        fields.put("waiting", report.waiting().stream().map(RecordId::toString).toList());
        fields.put("stopped", report.stopped().map(Failure::code).orElse(""));
        fields.put(
                "refused",
                report.refused().stream()
                        .map(one -> Map.of(
                                "account", one.member().account().text(), "why", AccessWords.barrier(one.barrier())))
                        .toList());
        output.result(fields, sentence(report));
        report.refused()
                .forEach(one ->
                        output.remark(one.member().name() + " got nothing: " + AccessWords.barrier(one.barrier())));
        report.stopped().ifPresent(output::failure);
    }

    private static String sentence(GrantReport report) {
        StringBuilder text = new StringBuilder();
        text.append(report.done()).append(" of ").append(report.total()).append(" written");
        if (report.already() > 0) {
            text.append(", ").append(report.already()).append(" stood already");
        }
        text.append('.');
        if (!report.waiting().isEmpty()) {
            text.append(' ').append(report.waiting().size()).append(" wait for a second operator.");
        }
        if (!report.transactions().isEmpty()) {
            text.append(" Transaction ").append(report.transactions().getLast());
        }
        return text.toString();
    }
}
