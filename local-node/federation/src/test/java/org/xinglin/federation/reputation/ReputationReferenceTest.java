package org.xinglin.federation.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against src/test/reference/reputation_reference.py, which keeps every event where we keep sums. */
class ReputationReferenceTest {
    private static final ReputationSettings SETTINGS = ReputationSettings.standard();
    private static final double CLOSE = 1e-12;

    private static JsonNode reference() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(
                        Path.of("src/test/reference/reputation_reference.json").toFile());
    }

    private static List<Event> events(JsonNode scenario) {
        List<Event> events = new ArrayList<>();
        int round = 1;
        for (JsonNode one : scenario.get("events")) {
            events.add(new Event(
                    Evidence.valueOf(one.get("evidence").asText()),
                    one.get("amount").asDouble(),
                    "aa",
                    round++,
                    at(one.get("at"))));
        }
        return events;
    }

    private static Instant at(JsonNode seconds) {
        return Instant.ofEpochSecond(seconds.asLong());
    }

    private static void assertOpinion(JsonNode scenario, Opinion opinion, double tolerance) {
        String name = scenario.get("name").asText();
        assertThat(opinion.belief()).as(name).isCloseTo(scenario.get("belief").asDouble(), within(tolerance));
        assertThat(opinion.disbelief())
                .as(name)
                .isCloseTo(scenario.get("disbelief").asDouble(), within(tolerance));
        assertThat(opinion.reputation(SETTINGS.gamma()))
                .as(name)
                .isCloseTo(scenario.get("reputation").asDouble(), within(tolerance));
    }

    @Test
    void everyOpinionIsTheReferences() throws IOException {
        JsonNode cases = reference().get("cases");
        assertThat(cases.size()).isEqualTo(26);
        for (JsonNode scenario : cases) {
            Standing standing =
                    Standing.of("0xa").after(events(scenario), SETTINGS).at(at(scenario.get("now")), SETTINGS);
            assertOpinion(scenario, standing.opinion(SETTINGS), CLOSE);
        }
    }

    @Test
    void eventsThatComeLateAndOutOfOrderGiveTheSame() throws IOException {
        Random random = new Random(7);
        for (JsonNode scenario : reference().get("cases")) {
            List<Event> events = new ArrayList<>(events(scenario));
            Collections.shuffle(events, random);
            Standing standing = Standing.of("0xa");
            for (Event event : events) {
                standing = standing.after(List.of(event), SETTINGS);
            }
            assertOpinion(
                    scenario, standing.at(at(scenario.get("now")), SETTINGS).opinion(SETTINGS), 1e-9);
        }
    }

    @Test
    void othersOpinionsAreJoinedAsInTheReference() throws IOException {
        for (JsonNode one : reference().get("combined")) {
            List<Recommendation> theirs = new ArrayList<>();
            for (JsonNode their : one.get("theirs")) {
                theirs.add(new Recommendation(
                        "0xc",
                        opinion(their.get("opinion")),
                        their.get("frequency").asDouble(),
                        their.get("similarity").asDouble()));
            }
            Opinion joined = Recommendation.combined(opinion(one.get("ours")), theirs);
            Opinion expected = opinion(one.get("final"));
            assertThat(joined.belief()).isCloseTo(expected.belief(), within(CLOSE));
            assertThat(joined.uncertainty()).isCloseTo(expected.uncertainty(), within(CLOSE));
            assertThat(joined.reputation(SETTINGS.gamma()))
                    .isCloseTo(one.get("reputation").asDouble(), within(CLOSE));
        }
    }

    private static Opinion opinion(JsonNode parts) {
        return new Opinion(
                parts.get(0).asDouble(), parts.get(1).asDouble(), parts.get(2).asDouble());
    }
}
