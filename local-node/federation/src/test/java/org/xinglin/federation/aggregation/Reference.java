package org.xinglin.federation.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What aggregation_reference.py computed from the papers. */
final class Reference {
    private Reference() {}

    static JsonNode read() throws IOException {
        Path file = Path.of("src", "test", "reference", "aggregation_reference.json");
        return new ObjectMapper().readTree(file.toFile());
    }

    static List<LogisticSite> hospitals(JsonNode reference) {
        List<LogisticSite> sites = new ArrayList<>();
        for (JsonNode hospital : reference.path("hospitals")) {
            sites.add(new LogisticSite("0x" + sites.size(), table(hospital.path("x")), numbers(hospital.path("y"))));
        }
        return sites;
    }

    static AggregationRule rule(JsonNode run) {
        Map<String, Double> settings = new TreeMap<>();
        run.path("config")
                .properties()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asDouble()));
        return Rules.of(run.path("rule").asText(), settings);
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    static double[][] table(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(array.get(i));
        }
        return rows;
    }

    static List<Integer> whole(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }
}
