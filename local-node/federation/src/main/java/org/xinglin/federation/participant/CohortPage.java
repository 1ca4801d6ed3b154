package org.xinglin.federation.participant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinglin.federation.secagg.CohortRule;

/** The page of the notebook that says with whom sums were opened. */
final class CohortPage {
    private static final String NAME = "cohort";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CohortPage() {}

    /** @param mayChange whether noise hides hospitals, so that the participants may change between rounds */
    static CohortRule read(Notebook notebook, boolean mayChange) throws IOException {
        Optional<byte[]> page = notebook.read(NAME);
        CohortRule.State fresh = mayChange ? CohortRule.State.open() : CohortRule.State.fixed();
        CohortRule.State state = page.isEmpty() ? fresh : state(JSON.readTree(page.get()));
        return new CohortRule(state, next -> write(notebook, next));
    }

    private static CohortRule.State state(JsonNode page) {
        Map<String, CohortRule.Opened> opened = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : page.path("opened").properties()) {
            opened.put(
                    entry.getKey(),
                    new CohortRule.Opened(
                            entry.getValue().path("round").asInt(),
                            texts(entry.getValue().path("survivors"))));
        }
        Map<String, String> sums = new TreeMap<>();
        page.path("sums")
                .properties()
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue().asText()));
        return new CohortRule.State(
                page.path("mayChange").asBoolean(), texts(page.path("cohort")), Map.copyOf(opened), Map.copyOf(sums));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void write(Notebook notebook, CohortRule.State state) {
        ObjectNode page = JSON.createObjectNode().put("mayChange", state.mayChange());
        page.set("cohort", JSON.valueToTree(state.cohort()));
        page.set("sums", JSON.valueToTree(state.sums()));
        ObjectNode opened = page.putObject("opened");
        state.opened()
                .forEach((purpose, one) -> opened.putObject(purpose)
                        .put("round", one.round())
                        .set("survivors", JSON.valueToTree(one.survivors())));
        try {
            notebook.write(NAME, JSON.writeValueAsBytes(page));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of accounts can be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the notebook can not be written; nothing was revealed", e);
        }
    }
}
