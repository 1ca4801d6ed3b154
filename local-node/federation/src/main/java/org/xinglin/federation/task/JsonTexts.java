package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists and pairs that several sections have. */
final class JsonTexts {
    private JsonTexts() {}

    static List<String> of(JsonFields fields, String name) throws TaskSpecException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : fields.array(name)) {
            if (!text.isTextual()) {
                throw new TaskSpecException(fields.at(name), "must be a list of texts");
            }
            texts.add(text.asText());
        }
        return texts;
    }

    /** {@code [low, high]}, or nothing. */
    static Optional<ValueRange> range(JsonFields fields, String name) throws TaskSpecException {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        JsonNode pair = fields.array(name);
        boolean fine = pair.size() == 2
                && pair.get(0).isNumber()
                && pair.get(1).isNumber()
                && Float.isFinite(pair.get(0).floatValue())
                && Float.isFinite(pair.get(1).floatValue())
                && pair.get(0).asDouble() < pair.get(1).asDouble();
        if (!fine) {
            throw new TaskSpecException(fields.at(name), "must be [low, high], two numbers with low below high");
        }
        return Optional.of(new ValueRange(pair.get(0).asDouble(), pair.get(1).asDouble()));
    }
}
