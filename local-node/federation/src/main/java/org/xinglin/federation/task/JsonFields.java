package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One JSON object, read field by field; what is wrong is named with its path. */
final class JsonFields {
    private final JsonNode node;
    private final String path;

    private JsonFields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** @throws TaskSpecException when it is no object, or has a field beside {@code known} */
    static JsonFields of(JsonNode node, String path, Set<String> known) throws TaskSpecException {
        JsonFields fields = new JsonFields(node, path);
        if (!node.isObject()) {
            throw new TaskSpecException(path, "must be an object with the fields " + sorted(known));
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new TaskSpecException(fields.at(name), "is not a known field; known are " + sorted(known));
            }
        }
        return fields;
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonNode required(String name) throws TaskSpecException {
        if (!has(name)) {
            throw new TaskSpecException(at(name), "is missing");
        }
        return node.get(name);
    }

    JsonNode array(String name) throws TaskSpecException {
        JsonNode value = required(name);
        if (!value.isArray()) {
            throw new TaskSpecException(at(name), "must be a list");
        }
        return value;
    }

    String text(String name) throws TaskSpecException {
        JsonNode value = required(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new TaskSpecException(at(name), "must be a text that is not empty");
        }
        return value.asText();
    }

    /** A word out of {@code allowed}. */
    String word(String name, Set<String> allowed) throws TaskSpecException {
        String value = text(name);
        if (!allowed.contains(value)) {
            throw new TaskSpecException(at(name), "must be one of " + sorted(allowed) + ", not " + value);
        }
        return value;
    }

    boolean flag(String name, boolean otherwise) throws TaskSpecException {
        if (!has(name)) {
            return otherwise;
        }
        if (!node.get(name).isBoolean()) {
            throw new TaskSpecException(at(name), "must be true or false");
        }
        return node.get(name).asBoolean();
    }

    int integer(String name, int least, int most) throws TaskSpecException {
        JsonNode value = required(name);
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < least || value.asInt() > most) {
            throw new TaskSpecException(at(name), "must be a whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    int integer(String name, int least, int most, int otherwise) throws TaskSpecException {
        return has(name) ? integer(name, least, most) : otherwise;
    }

    double number(String name, double above, double most, double otherwise) throws TaskSpecException {
        return has(name) ? number(name, above, most) : otherwise;
    }

    /** At least {@code least} and at most {@code most}. */
    double within(String name, double least, double most, double otherwise) throws TaskSpecException {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode value = node.get(name);
        if (!value.isNumber() || !(value.asDouble() >= least) || value.asDouble() > most) {
            throw new TaskSpecException(at(name), "must be a number from " + least + " to " + most);
        }
        return value.asDouble();
    }

    List<Integer> integers(String name, int least, int most) throws TaskSpecException {
        List<Integer> values = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!value.canConvertToInt()
                    || !value.isIntegralNumber()
                    || value.asInt() < least
                    || value.asInt() > most) {
                throw new TaskSpecException(at(name), "must be a list of whole numbers from " + least + " to " + most);
            }
            values.add(value.asInt());
        }
        return values;
    }

    /** A name, or an object whose field {@code key} is the name and whose other fields are numbers. */
    Named named(String field, String key) throws TaskSpecException {
        JsonNode value = required(field);
        if (value.isTextual()) {
            return new Named(value.asText(), Map.of());
        }
        if (!value.isObject() || !value.path(key).isTextual()) {
            throw new TaskSpecException(at(field), "must be a name, or an object with the field " + key);
        }
        Map<String, Double> settings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            boolean isNumber = entry.getValue().isNumber();
            if (!isNumber && !entry.getKey().equals(key)) {
                throw new TaskSpecException(at(field) + "." + entry.getKey(), "must be a number");
            }
            if (isNumber) {
                settings.put(entry.getKey(), entry.getValue().asDouble());
            }
        }
        return new Named(value.path(key).asText(), settings);
    }

    long seed(String name) throws TaskSpecException {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new TaskSpecException(at(name), "must be a whole number");
        }
        return value.asLong();
    }

    /** Above {@code above}, and below or at {@code most}. */
    double number(String name, double above, double most) throws TaskSpecException {
        JsonNode value = required(name);
        if (!value.isNumber() || !(value.asDouble() > above) || value.asDouble() > most) {
            throw new TaskSpecException(at(name), "must be a number above " + above + " and up to " + most);
        }
        return value.asDouble();
    }
}
