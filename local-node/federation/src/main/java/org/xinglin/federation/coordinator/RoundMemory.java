package org.xinglin.federation.coordinator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinglin.federation.reputation.Standing;
import org.xinglin.federation.reputation.StandingForm;
import org.xinglin.federation.task.RoundRecord;

/**
 * What a coordinator remembers after a round beside the model and the statistics, as every coordinator reads it: what is told of the
 * round, the standings to the last bit, who began the first secure sum, and which rounds cost twice.
 */
record RoundMemory(RoundRecord round, Map<String, Standing> standings, Set<String> cohort, int twice) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** After the last closed round. */
    static RoundMemory of(TaskRecord after) {
        TaskRecord.Progress progress = after.progress();
        return new RoundMemory(after.closed().getLast(), progress.standings(), progress.cohort(), progress.twice());
    }

    byte[] toBytes() {
        ObjectNode root = JSON.createObjectNode();
        root.set("round", JSON.valueToTree(round));
        root.set("standings", lines(standings));
        root.set("cohort", JSON.valueToTree(new TreeSet<>(cohort)));
        root.put("twice", twice);
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** @throws IOException when this is not what {@link #toBytes} makes */
    static RoundMemory ofBytes(byte[] bytes) throws IOException {
        JsonNode root = JSON.readTree(bytes);
        if (!root.path("round").isObject()
                || !root.path("standings").isArray()
                || !root.path("cohort").isArray()) {
            throw new IOException("these bytes are no coordinator's memory of a round");
        }
        return new RoundMemory(
                JSON.treeToValue(root.path("round"), RoundRecord.class),
                standings(root.path("standings")),
                Set.of(JSON.treeToValue(root.path("cohort"), String[].class)),
                root.path("twice").asInt());
    }

    static ArrayNode lines(Map<String, Standing> standings) {
        ArrayNode lines = JSON.createArrayNode();
        new TreeMap<>(standings).values().forEach(standing -> lines.add(StandingForm.write(standing)));
        return lines;
    }

    static Map<String, Standing> standings(JsonNode lines) throws IOException {
        Map<String, Standing> standings = new TreeMap<>();
        for (JsonNode one : lines) {
            Standing standing = StandingForm.read(one.asText());
            standings.put(standing.account(), standing);
        }
        return standings;
    }
}
