package org.xinglin.formats.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.core.records.Category;

/** What single resources say: whose, what, when. */
final class Telling {
    private static final Set<String> LABORATORY = Set.of(
            "LAB",
            "CH",
            "HM",
            "MB",
            "BLB",
            "SR",
            "IMM",
            "TX",
            "VR",
            "PAR",
            "MYC",
            "CP",
            "SP",
            "URN",
            "BG",
            "26436-6",
            "11502-2",
            "LP29693-6");
    private static final Set<String> IMAGING = Set.of(
            "RAD",
            "RUS",
            "CT",
            "NMR",
            "NMS",
            "MR",
            "US",
            "XRC",
            "CUS",
            "RX",
            "VUS",
            "IMG",
            "18748-4",
            "18726-0",
            "LP29684-5");
    private static final Set<String> GENOMICS = Set.of("GE", "LP6406-5", "51969-4", "81247-9");
    private static final Set<String> PRESCRIPTION = Set.of("57833-6", "29551-9");
    /** Identifiers of the state: never taken for the hospital's own number (HL7 v2 table 0203). */
    private static final Set<String> OF_THE_STATE = Set.of("SS", "DL", "PPN", "NI", "TAX", "BC");

    private Telling() {}

    /**
     * What was read of a report or a document.
     *
     * @param subject the reference to its patient as it stands there
     */
    record Told(
            String title,
            Optional<LocalDate> date,
            Category category,
            Optional<Reference> subject,
            List<String> refers) {}

    static Optional<Told> of(Resource resource) {
        return switch (resource) {
            case DocumentReference document -> Optional.of(document(document));
            case DiagnosticReport report -> Optional.of(report(report));
            case Composition composition -> Optional.of(composition(composition));
            default -> Optional.empty();
        };
    }

    private static Told document(DocumentReference document) {
        String attached = document.getContent().stream()
                .map(content -> content.getAttachment().getTitle())
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .orElse("");
        Period period = document.getContext().getPeriod();
        List<CodeableConcept> kinds = Stream.concat(document.getCategory().stream(), Stream.of(document.getType()))
                .toList();
        return new Told(
                first(document.getDescription(), text(document.getType()), attached),
                day(document.getDateElement()).or(() -> day(period.getStartElement())),
                category(kinds).orElse(Category.REPORT),
                Optional.of(document.getSubject()),
                document.getContent().stream()
                        .map(content -> first(content.getAttachment().getUrl()))
                        .filter(url -> !url.isEmpty())
                        .toList());
    }

    private static Told report(DiagnosticReport report) {
        Optional<LocalDate> when = Optional.ofNullable(report.getEffective())
                .flatMap(effective -> effective instanceof Period period
                        ? day(period.getStartElement())
                        : effective instanceof BaseDateTimeType date ? day(date) : Optional.empty());
        List<CodeableConcept> kinds = Stream.concat(report.getCategory().stream(), Stream.of(report.getCode()))
                .toList();
        return new Told(
                text(report.getCode()),
                when.or(() -> day(report.getIssuedElement())),
                category(kinds).orElse(Category.REPORT),
                Optional.of(report.getSubject()),
                Stream.concat(report.getResult().stream(), report.getImagingStudy().stream())
                        .map(reference -> first(reference.getReference()))
                        .filter(reference -> !reference.isEmpty())
                        .toList());
    }

    private static Told composition(Composition composition) {
        return new Told(
                first(composition.getTitle(), text(composition.getType())),
                day(composition.getDateElement()),
                category(List.of(composition.getType())).orElse(Category.REPORT),
                Optional.of(composition.getSubject()),
                List.of());
    }

    /** The hospital's own number: a medical record number if there is one, never a number of the state; else the id. */
    static Optional<String> patientId(Patient patient) {
        List<Identifier> usable = patient.getIdentifier().stream()
                .filter(identifier -> identifier.hasValue() && !isOf(identifier, OF_THE_STATE))
                .toList();
        return usable.stream()
                .filter(identifier -> isOf(identifier, Set.of("MR")))
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .map(Identifier::getValue)
                .or(() -> Optional.ofNullable(patient.getIdElement().getIdPart()))
                .map(String::strip)
                .filter(id -> !id.isEmpty());
    }

    private static boolean isOf(Identifier identifier, Set<String> types) {
        return identifier.getType().getCoding().stream()
                .anyMatch(coding -> coding.hasCode() && types.contains(coding.getCode()));
    }

    private static Optional<Category> category(List<CodeableConcept> kinds) {
        List<String> codes = kinds.stream()
                .flatMap(kind -> kind.getCoding().stream())
                .map(coding -> first(coding.getCode()))
                .toList();
        return Stream.of(Category.GENOMICS, Category.IMAGING, Category.LABORATORY, Category.PRESCRIPTION)
                .filter(category -> codes.stream().anyMatch(codesOf(category)::contains))
                .findFirst();
    }

    private static Set<String> codesOf(Category category) {
        return switch (category) {
            case GENOMICS -> GENOMICS;
            case IMAGING -> IMAGING;
            case LABORATORY -> LABORATORY;
            case PRESCRIPTION -> PRESCRIPTION;
            case REPORT, OTHER -> Set.of();
        };
    }

    /** For a file that is one resource of another type. */
    static Category categoryOf(String resourceType) {
        return switch (resourceType.toLowerCase(Locale.ROOT)) {
            case "imagingstudy", "media" -> Category.IMAGING;
            case "observation", "specimen" -> Category.LABORATORY;
            case "medicationrequest", "medicationdispense", "medicationstatement" -> Category.PRESCRIPTION;
            case "molecularsequence" -> Category.GENOMICS;
            case "documentreference", "diagnosticreport", "composition" -> Category.REPORT;
            default -> Category.OTHER;
        };
    }

    private static String text(CodeableConcept concept) {
        return first(
                concept.getText(),
                concept.getCoding().stream()
                        .filter(Coding::hasDisplay)
                        .map(Coding::getDisplay)
                        .findFirst()
                        .orElse(""));
    }

    private static Optional<LocalDate> day(BaseDateTimeType date) {
        return day(first(date.getValueAsString()));
    }

    /** The day as it was where it was written; empty when there is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
