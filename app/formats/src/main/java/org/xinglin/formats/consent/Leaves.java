package org.xinglin.formats.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.records.reading.ImportItem;

/** Every value of a resource by its path; what was understood is taken out, and what stays was not. */
final class Leaves {
    /** A Consent that says more than this is not read to its end by anybody. */
    private static final int MAX_LISTED = 1000;

    private final Map<String, String> values = new LinkedHashMap<>();

    static Leaves of(String path, JsonNode resource) {
        Leaves leaves = new Leaves();
        leaves.add(path, resource);
        return leaves;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(path + "[" + i + "]", node.get(i));
            }
        } else {
            values.put(path, node.asText());
        }
    }

    Optional<String> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** Understood: the value at this path and all that is below it. */
    void takeAll(String path) {
        values.keySet().removeIf(key -> isBelow(key, path));
    }

    /** Understood: these elements of it, as single values; anything else below it stays. */
    void take(String path, String... elements) {
        for (String element : elements) {
            values.remove(path + "." + element);
        }
    }

    /** Understood: what names a code. */
    void takeCoding(String path) {
        take(path, "system", "version", "code", "display");
    }

    /** Understood: what names somebody or something. */
    void takeReference(String path) {
        take(path, "identifier.system", "identifier.value", "reference", "display", "type");
    }

    boolean has(String path) {
        return values.keySet().stream().anyMatch(key -> isBelow(key, path));
    }

    private static boolean isBelow(String key, String path) {
        return key.equals(path) || key.startsWith(path + ".") || key.startsWith(path + "[");
    }

    boolean anyEndsWith(String element) {
        return values.keySet().stream().anyMatch(key -> key.contains("." + element));
    }

    /** The paths {@code path[0]}, {@code path[1]} and so on, as many as there are. */
    List<String> each(String path) {
        List<String> each = new ArrayList<>();
        while (has(path + "[" + each.size() + "]")) {
            each.add(path + "[" + each.size() + "]");
        }
        return each;
    }

    /** What nobody took, as {@code path = value}. */
    List<String> left() {
        return values.entrySet().stream()
                .limit(MAX_LISTED)
                .map(value -> value.getKey() + " = " + ImportItem.line(value.getValue()))
                .toList();
    }
}
