package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code dataset} section and refuses what it does not know. */
final class DatasetReader {
    private static final Set<String> COMMON =
            Set.of("source", "incomplete", "testFraction", "splitSeed", "stratify", "standardise");

    private DatasetReader() {}

    static DatasetSpec read(JsonNode node, String path) throws TaskSpecException {
        String source = source(node, path);
        Set<String> own =
                switch (source) {
                    case "fhir" -> Set.of("fhir");
                    case "images" -> Set.of("images");
                    default -> Set.of("header", "missing", "columns");
                };
        JsonFields fields = JsonFields.of(node, path, both(COMMON, own));
        SourceSpec rows =
                switch (source) {
                    case "fhir" -> FhirReader.read(fields.required("fhir"), fields.at("fhir"));
                    case "images" -> images(fields.required("images"), fields.at("images"));
                    default -> TableSpecReader.read(fields);
                };
        Standardising standardising = Standardising.valueOf(upper(fields.word("standardise", STANDARDS)));
        check(rows, standardising, fields);
        return new DatasetSpec(
                rows,
                fields.has("incomplete")
                        ? Incomplete.valueOf(upper(fields.word("incomplete", Set.of("drop", "mean"))))
                        : Incomplete.DROP,
                fields.number("testFraction", 0, 0.9),
                fields.seed("splitSeed"),
                fields.flag("stratify", true),
                standardising);
    }

    private static final Set<String> STANDARDS = Set.of("local", "none", "federated");

    /** Which fields are known depends on it, so that it is read first. */
    private static String source(JsonNode node, String path) throws TaskSpecException {
        JsonNode named = node.path("source");
        if (named.isMissingNode()) {
            return "csv";
        }
        String word = named.asText();
        if (!named.isTextual() || !Set.of("csv", "fhir", "images").contains(word)) {
            throw new TaskSpecException(path + ".source", "must be one of csv, fhir, images");
        }
        return word;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static void check(SourceSpec source, Standardising standardising, JsonFields fields)
            throws TaskSpecException {
        List<FeatureSpec> features = source.features();
        if (features.stream().map(FeatureSpec::name).distinct().count() != features.size()) {
            throw new TaskSpecException(fields.at("source"), "must not give two features of one name");
        }
        for (FeatureSpec feature : features) {
            if (standardising == Standardising.FEDERATED && feature.range().isEmpty()) {
                throw new TaskSpecException(
                        fields.at("standardise"), "can be federated only when " + feature.name() + " has a range");
            }
        }
    }

    private static ImageSpec images(JsonNode node, String path) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, path, Set.of("width", "height", "channels", "group", "classes"));
        List<String> classes = JsonTexts.of(fields, "classes");
        if (classes.size() < 2 || Set.copyOf(classes).size() != classes.size()) {
            throw new TaskSpecException(fields.at("classes"), "must name at least two classes, each once");
        }
        int channels = fields.integer("channels", 1, 3);
        if (channels == 2) {
            throw new TaskSpecException(fields.at("channels"), "must be 1 (grey) or 3 (red, green, blue)");
        }
        return new ImageSpec(
                fields.integer("width", 1, 1024),
                fields.integer("height", 1, 1024),
                channels,
                fields.has("group") ? Optional.of(fields.text("group")) : Optional.empty(),
                classes);
    }
}
