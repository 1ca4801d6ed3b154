package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what belongs to FHIR Bundles. */
final class FhirReader {
    private FhirReader() {}

    static FhirSpec read(JsonNode node, String path) throws TaskSpecException {
        JsonFields fields =
                JsonFields.of(node, path, Set.of("referenceDate", "age", "sex", "observations", "conditions", "label"));
        List<FhirSpec.Observed> observations = new ArrayList<>();
        List<FhirSpec.Coded> conditions = new ArrayList<>();
        if (fields.has("observations")) {
            for (JsonNode one : fields.array("observations")) {
                observations.add(observed(one, fields.at("observations") + "[" + observations.size() + "]"));
            }
        }
        if (fields.has("conditions")) {
            for (JsonNode one : fields.array("conditions")) {
                conditions.add(coded(one, fields.at("conditions") + "[" + conditions.size() + "]"));
            }
        }
        FhirSpec spec = new FhirSpec(
                reference(fields),
                fields.flag("age", false),
                fields.flag("sex", false),
                observations,
                conditions,
                label(fields.required("label"), fields.at("label")));
        check(spec, fields);
        return spec;
    }

    private static Optional<LocalDate> reference(JsonFields fields) throws TaskSpecException {
        if (!fields.has("referenceDate")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(fields.text("referenceDate")));
        } catch (DateTimeException e) {
            throw new TaskSpecException(fields.at("referenceDate"), "must be a date such as 2026-01-31");
        }
    }

    private static FhirSpec.Observed observed(JsonNode node, String path) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, path, Set.of("name", "code", "unit", "take", "range"));
        List<String> take = JsonTexts.of(fields, "take");
        if (take.isEmpty() || !Set.of("last", "slope").containsAll(take)) {
            throw new TaskSpecException(fields.at("take"), "must be a list of last, slope, or both");
        }
        return new FhirSpec.Observed(
                fields.text("name"),
                fields.text("code"),
                fields.text("unit"),
                take.contains("last"),
                take.contains("slope"),
                JsonTexts.range(fields, "range"));
    }

    private static FhirSpec.Coded coded(JsonNode node, String path) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, path, Set.of("name", "system", "code", "ever"));
        return new FhirSpec.Coded(
                fields.text("name"), fields.text("system"), fields.text("code"), fields.flag("ever", false));
    }

    private static FhirSpec.Label label(JsonNode node, String path) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, path, Set.of("condition", "observation"));
        if (fields.has("condition") == fields.has("observation")) {
            throw new TaskSpecException(path, "must be either a condition or an observation");
        }
        if (fields.has("condition")) {
            return new FhirSpec.Label.Present(coded(fields.required("condition"), fields.at("condition")));
        }
        JsonFields above = JsonFields.of(
                fields.required("observation"), fields.at("observation"), Set.of("code", "unit", "above"));
        return new FhirSpec.Label.Above(
                above.text("code"), above.text("unit"), above.number("above", -Double.MAX_VALUE, Double.MAX_VALUE));
    }

    /** A model that is shown the answer learns nothing else. */
    private static void check(FhirSpec spec, JsonFields fields) throws TaskSpecException {
        if (spec.features().isEmpty()) {
            throw new TaskSpecException(fields.at("observations"), "must give a feature: here is none at all");
        }
        boolean shown =
                switch (spec.label()) {
                    case FhirSpec.Label.Present present ->
                        spec.conditions().stream()
                                .anyMatch(one -> one.system()
                                                .equals(present.condition().system())
                                        && one.code().equals(present.condition().code()));
                    case FhirSpec.Label.Above above ->
                        spec.observations().stream().anyMatch(one -> one.code().equals(above.code()));
                };
        if (shown) {
            throw new TaskSpecException(fields.at("label"), "must not be a feature as well");
        }
    }
}
