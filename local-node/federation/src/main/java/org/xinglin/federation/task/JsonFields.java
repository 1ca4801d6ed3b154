package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;

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
