package org.xinglin.formats.consent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.access.Permission;
import org.xinglin.core.access.ReadConsent;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.formats.fhir.Systems;

/** Reads one Consent or a Bundle of them, and notes all that it did not understand. */
final class ConsentReader {
    private static final int MAX_DEPTH = 100;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());
    /** Says nothing about who may read what. */
    private static final List<String> SILENT =
            List.of("resourceType", "id", "meta.versionId", "meta.lastUpdated", "language");

    private final List<Permission> wanted = new ArrayList<>();
    private final List<String> unmapped = new ArrayList<>();
    private final Set<String> patients = new LinkedHashSet<>();

    ReadConsent read(byte[] json) throws IOException, Failed {
        JsonNode root = JSON.readTree(json);
        switch (root.path("resourceType").asText()) {
            case "Consent" -> consent("Consent", root);
            case "Bundle" -> bundle(root);
            default -> throw Failed.invalid(Problem.BAD_CONSENT, "resourceType");
        }
        if (patients.size() > 1) { // one form speaks of one patient: none of it is proposed
            patients.forEach(patient -> unmapped.add("Consent.patient = " + patient));
            wanted.clear();
            return new ReadConsent(Optional.empty(), wanted, unmapped);
        }
        return new ReadConsent(patients.stream().findFirst(), wanted, unmapped);
    }

    private void bundle(JsonNode root) throws Failed {
        boolean any = false;
        JsonNode entries = root.path("entry");
        for (int i = 0; i < entries.size(); i++) {
            JsonNode resource = entries.get(i).path("resource");
            String type = resource.path("resourceType").asText();
            if (type.equals("Consent")) {
                consent("entry[" + i + "].Consent", resource);
                any = true;
            } else {
                unmapped.add("entry[" + i + "].resource.resourceType = " + type);
            }
        }
        if (!any && !entries.isEmpty()) {
            throw Failed.invalid(Problem.BAD_CONSENT, "Bundle.entry");
        }
    }

    private void consent(String path, JsonNode resource) {
        Leaves leaves = Leaves.of(path, resource);
        SILENT.forEach(element -> leaves.takeAll(path + "." + element));
        leaves.takeAll(path + ".text"); // the narrative of what the elements say
        boolean binding = isBinding(path, leaves);
        Optional<String> patient = patient(path + ".patient", leaves);
        patient.ifPresent(patients::add);
        List<Permission> permissions = new ProvisionReader(leaves, path + ".provision").permissions();
        if (patient.isEmpty()) { // another form of the bundle does not say it for this one
            unmapped.add(path + ".patient = (nobody is named)");
        } else if (binding) {
            wanted.addAll(permissions);
        }
        unmapped.addAll(leaves.left());
    }

    /** Whether it is in force and of a kind that is understood; what says otherwise stays among the leaves. */
    private static boolean isBinding(String path, Leaves leaves) {
        boolean active = takeIf(leaves, path + ".status", "active");
        boolean privacy = takeConcept(leaves, path + ".scope", Systems.CONSENT_SCOPE, "patient-privacy");
        boolean optIn = !leaves.has(path + ".policyRule")
                || takeConcept(leaves, path + ".policyRule", Systems.ACT_CODE, "OPTIN");
        leaves.each(path + ".category").forEach(category -> takeConcept(leaves, category, Systems.ACT_CODE, "IDSCL"));
        leaves.takeAll(path + ".dateTime");
        leaves.each(path + ".organization").forEach(leaves::takeReference);
        boolean verified = leaves.each(path + ".verification").stream()
                .noneMatch(
                        verification -> leaves.value(verification + ".verified").equals(Optional.of("false")));
        // whoever does not know a modifier must not act on the resource (FHIR R4, 2.4.0.4)
        boolean modified = leaves.anyEndsWith("modifierExtension") || leaves.has(path + ".implicitRules");
        return active && privacy && optIn && verified && !modified;
    }

    private static Optional<String> patient(String path, Leaves leaves) {
        Optional<String> patient = leaves.value(path + ".identifier.value")
                .or(() -> leaves.value(path + ".reference")
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1)));
        leaves.takeReference(path);
        return patient;
    }

    static boolean takeIf(Leaves leaves, String path, String value) {
        boolean is = leaves.value(path).equals(Optional.of(value));
        if (is) {
            leaves.takeAll(path);
        }
        return is;
    }

    /** Whether the concept's only coding is this one; then it is taken. */
    static boolean takeConcept(Leaves leaves, String path, String system, String code) {
        List<String> codings = leaves.each(path + ".coding");
        boolean is = codings.size() == 1
                && leaves.value(codings.getFirst() + ".system").equals(Optional.of(system))
                && leaves.value(codings.getFirst() + ".code").equals(Optional.of(code));
        if (is) {
            leaves.takeCoding(codings.getFirst());
        }
        return is;
    }
}
