package org.xinglin.learning.data.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.task.FhirSpec;

/** Takes the resources of one Bundle in any order and keeps what the task looks at, patient by patient. */
final class ResourceReader implements BundleStream.Taker {
    private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");
    private static final Set<String> NO_CONDITION = Set.of("refuted", "entered-in-error");

    private final FhirSpec spec;
    private final ObservationReader observations;
    /** By the id behind the last slash or colon of a reference. */
    private final Map<String, PatientRecord> subjects = new HashMap<>();

    private final Map<String, String> patients = new LinkedHashMap<>();

    ResourceReader(FhirSpec spec, Findings findings) {
        this.spec = spec;
        this.observations = new ObservationReader(spec, findings);
    }

    @Override
    public void take(String fullUrl, JsonNode resource) throws BadBundleException {
        switch (resource.path("resourceType").asText()) {
            case "Patient" -> patient(fullUrl, resource);
            case "Observation" -> observations.read(resource, subject(resource));
            case "Condition" -> condition(resource, subject(resource));
            default -> {
                // claims, encounters and the like are not looked at
            }
        }
    }

    private PatientRecord subject(JsonNode resource) {
        String id = id(resource.path("subject").path("reference").asText());
        return subjects.computeIfAbsent(id, none -> new PatientRecord());
    }

    private static String id(String reference) {
        return reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1);
    }

    private void patient(String fullUrl, JsonNode resource) throws BadBundleException {
        String id = resource.path("id").asText(id(fullUrl));
        if (id.isBlank()) {
            throw new BadBundleException("has a patient without an id");
        }
        if (patients.put(id, id(fullUrl)) != null) {
            throw new BadBundleException("has one patient twice");
        }
        PatientRecord record = subjects.computeIfAbsent(id, none -> new PatientRecord());
        record.born(FhirTime.parse(resource.path("birthDate").asText()));
        record.sex(
                switch (resource.path("gender").asText()) {
                    case "female" -> 0;
                    case "male" -> 1;
                    default -> Double.NaN;
                });
    }

    private void condition(JsonNode resource, PatientRecord record) {
        String verified = firstCode(resource.path("verificationStatus"));
        if (NO_CONDITION.contains(verified)) {
            return;
        }
        String status = firstCode(resource.path("clinicalStatus"));
        Optional<FhirTime> end = time(resource, "abatementDateTime", "abatementPeriod");
        Optional<FhirTime> onset = time(resource, "onsetDateTime", "onsetPeriod");
        Optional<FhirTime> begin = onset.isPresent() ? onset : time(resource, "recordedDate", "");
        boolean active = status.isEmpty() ? end.isEmpty() : ACTIVE.contains(status);
        for (JsonNode coding : resource.path("code").path("coding")) {
            String system = coding.path("system").asText();
            String code = coding.path("code").asText();
            if (isAskedFor(system, code)) {
                record.add(new PatientRecord.Condition(system, code, begin, end, active));
            }
        }
    }

    private boolean isAskedFor(String system, String code) {
        boolean feature = spec.conditions().stream()
                .anyMatch(one -> one.system().equals(system) && one.code().equals(code));
        return feature
                || (spec.label() instanceof FhirSpec.Label.Present label
                        && label.condition().system().equals(system)
                        && label.condition().code().equals(code));
    }

    private static String firstCode(JsonNode concept) {
        return concept.path("coding").path(0).path("code").asText();
    }

    private static Optional<FhirTime> time(JsonNode resource, String moment, String period) {
        String text =
                resource.path(moment).asText(resource.path(period).path("start").asText());
        return FhirTime.parse(text);
    }

    /** Patients by id in the order they stood in; what is about nobody of the file is left out. */
    Map<String, PatientRecord> patients() {
        Map<String, PatientRecord> inOrder = new LinkedHashMap<>();
        patients.forEach((id, other) -> {
            PatientRecord record = subjects.getOrDefault(id, new PatientRecord());
            PatientRecord alias = other.equals(id) ? null : subjects.get(other);
            if (alias != null) {
                record.addAll(alias);
            }
            inOrder.put(id, record);
        });
        return inOrder;
    }

    /** Whether resources are about somebody who is not in the file. */
    boolean hasStrangers() {
        return subjects.keySet().stream().anyMatch(id -> !patients.containsKey(id) && !patients.containsValue(id));
    }
}
