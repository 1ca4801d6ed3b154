package org.xinglin.formats.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.fhir.BundleScan.Entry;

/** What a scanned Bundle would become: one record, or one a report. */
final class BundleReading {
    /** More proposals than this are of no use to a person. */
    static final int MAX_PARTS = 2000;

    private static final Set<String> REPORTS = Set.of("DocumentReference", "DiagnosticReport");
    private final ImportItem plain;
    private final BundleScan scan;
    private final Map<String, Integer> places = new HashMap<>();

    BundleReading(ImportItem plain, BundleScan scan) {
        this.plain = plain;
        this.scan = scan;
        for (int i = 0; i < scan.entries().size(); i++) {
            Entry entry = scan.entries().get(i);
            places.putIfAbsent(entry.fullUrl(), i);
            places.putIfAbsent(entry.type() + "/" + entry.id(), i);
        }
    }

    ReadFile read() {
        List<Integer> reports = new ArrayList<>();
        for (int i = 0; i < scan.entries().size(); i++) {
            if (REPORTS.contains(scan.entries().get(i).type())
                    && scan.entries().get(i).facts().told().isPresent()) {
                reports.add(i);
            }
        }
        List<ImportItem> parts =
                reports.stream().limit(MAX_PARTS).map(this::part).toList();
        return new ReadFile(whole(parts, reports.size()), parts);
    }

    private ImportItem whole(List<ImportItem> parts, int reports) {
        List<Warning> warnings = new ArrayList<>(warnings());
        if (reports > parts.size() || scan.hasTooMany()) {
            warnings.add(new Warning(Oddity.TOO_MANY_PARTS, Integer.toString(reports)));
        }
        Optional<Telling.Told> cover = scan.entries().stream()
                .filter(entry -> entry.type().equals("Composition"))
                .flatMap(entry -> entry.facts().told().stream())
                .findFirst();
        Optional<LocalDate> newest =
                parts.stream().flatMap(part -> part.date().stream()).max(Comparator.naturalOrder());
        ImportItem item = plain.in(cover.map(Telling.Told::category).orElse(commonOf(parts)))
                .titled(cover.map(Telling.Told::title).orElse(""))
                .dated(cover.flatMap(Telling.Told::date)
                        .or(() -> Telling.day(scan.timestamp()))
                        .or(() -> newest));
        return whose(item, warnings).warned(warnings);
    }

    private ImportItem whose(ImportItem item, List<Warning> warnings) {
        Set<String> patients = patients();
        if (patients.size() > 1) {
            warnings.add(new Warning(Oddity.SEVERAL_PATIENTS, Integer.toString(patients.size())));
            return item;
        }
        return Whose.set(item, patients.stream().findFirst(), warnings);
    }

    /** Whose the Bundle is: its patients; without any, those whom its reports name. */
    private Set<String> patients() {
        Set<String> patients = scan.entries().stream()
                .flatMap(entry -> entry.facts().patient().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (patients.isEmpty()) {
            scan.entries().stream()
                    .flatMap(entry -> entry.facts().told().stream())
                    .flatMap(told -> subject(told).stream())
                    .forEach(patients::add);
        }
        return patients;
    }

    /** What single resources do not agree on with R4, once each. */
    private List<Warning> warnings() {
        return scan.entries().stream()
                .flatMap(entry -> FhirReading.warnings(entry.facts()).stream()
                        .map(warning -> warning.detail().isEmpty()
                                ? warning
                                : new Warning(warning.oddity(), entry.type() + "." + warning.detail())))
                .distinct()
                .limit(10)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Category commonOf(List<ImportItem> parts) {
        Set<Category> all = parts.stream().map(ImportItem::category).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Category.OTHER;
    }

    private ImportItem part(int number) {
        Entry entry = scan.entries().get(number);
        Telling.Told told = entry.facts().told().orElseThrow();
        BundlePart source = new BundlePart(plain.source(), number, pieces(number, told));
        List<Warning> warnings = new ArrayList<>(FhirReading.warnings(entry.facts()));
        ImportItem item = ImportItem.plain(source, plain.kind())
                .titled(told.title())
                .dated(told.date())
                .in(told.category());
        return Whose.set(item, subject(told), warnings).warned(warnings);
    }

    /** The report, its patient and what it refers to, in the order of the file. */
    private List<BundlePart.Piece> pieces(int number, Telling.Told told) {
        Set<Integer> wanted = new TreeSet<>(Set.of(number));
        told.subject()
                .map(subject -> Objects.requireNonNullElse(subject.getReference(), ""))
                .flatMap(this::place)
                .ifPresent(wanted::add);
        told.refers().forEach(reference -> place(reference).ifPresent(wanted::add));
        return wanted.stream()
                .map(i -> scan.entries().get(i))
                .map(entry -> new BundlePart.Piece(entry.from(), entry.to()))
                .toList();
    }

    private Optional<Integer> place(String reference) {
        return reference.isEmpty() ? Optional.empty() : Optional.ofNullable(places.get(reference));
    }

    private Optional<String> subject(Telling.Told told) {
        Optional<Reference> subject = told.subject();
        return subject.map(reference -> Objects.requireNonNullElse(reference.getReference(), ""))
                .flatMap(this::place)
                .flatMap(place -> scan.entries().get(place).facts().patient())
                .or(() -> subject.flatMap(SingleResource::number));
    }
}
