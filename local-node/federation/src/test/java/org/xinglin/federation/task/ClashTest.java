package org.xinglin.federation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinglin.federation.compression.Remark;

/** Each pair of choices that does not go together has a name of its own, beside the field and the sentence. */
class ClashTest {
    private static final String SECURE = "\"privacy\": {\"secureAggregation\": true}";
    private static final String RECORD = "\"privacy\": {\"differentialPrivacy\": {\"scope\": \"record\","
            + " \"noiseMultiplier\": 1, \"clip\": 1, \"delta\": 1e-3}}";
    private static final String CLIENT = RECORD.replace("record", "client");
    private static final String BUFFERED = "\"asynchronous\": {\"buffer\": 2}";
    private static final String TOP_K = "\"compression\": \"top-k\"";

    /** The rule, and what is added to the example. */
    private static final Map<Clash, List<String>> EXAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry(Clash.RULE_NEEDS_MORE_HOSPITALS, List.of("bulyan")),
            Map.entry(Clash.RULE_NEEDS_ROUNDS_IN_STEP, List.of("median", BUFFERED)),
            Map.entry(Clash.RULE_TAKES_SENDERS_FOR_LIARS, List.of("median", TOP_K)),
            Map.entry(Clash.CONTROL_VARIATES_UNDER_RECORD_NOISE, List.of("scaffold", RECORD)),
            Map.entry(Clash.CONTROL_VARIATES_NEED_ALL_HOSPITALS, List.of("scaffold", BUFFERED)),
            Map.entry(Clash.CONTROL_VARIATES_NEED_SGD, List.of("scaffold")),
            Map.entry(Clash.MASKS_NEED_THREE_HOSPITALS, List.of("fedavg", SECURE)),
            Map.entry(Clash.MASKS_HIDE_WHAT_THE_RULE_NEEDS, List.of("median", SECURE)),
            Map.entry(Clash.MASKS_NEED_ROUNDS_IN_STEP, List.of("fedavg", SECURE, BUFFERED)),
            Map.entry(Clash.MASKS_AND_COMPRESSION, List.of("fedavg", SECURE, TOP_K)),
            Map.entry(Clash.MASKS_NEED_ALL_HOSPITALS, List.of("fedavg", SECURE, "\"selection\": \"random\"")),
            Map.entry(Clash.CLIENT_NOISE_NEEDS_EQUAL_WEIGHTS, List.of("weighted-size", CLIENT)),
            Map.entry(Clash.CLIENT_NOISE_AND_CONTROL_VARIATES, List.of("scaffold", CLIENT)),
            Map.entry(Clash.CLIENT_NOISE_NEEDS_ROUNDS_IN_STEP, List.of("fedavg", CLIENT, BUFFERED)),
            Map.entry(Clash.CLIENT_NOISE_AND_COMPRESSION, List.of("fedavg", CLIENT, TOP_K))));

    private static String example(List<String> changes) throws IOException {
        String path = "/org/xinglin/federation/examples/heart-disease-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(path))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"fedavg\"", "\"" + changes.getFirst() + "\"");
            List<String> added = changes.subList(1, changes.size());
            return added.isEmpty() ? json : json.replace("\"seed\"", String.join(", ", added) + ", \"seed\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachIsNamedWithItsRule(Clash clash) throws IOException {
        List<String> changes = Objects.requireNonNull(EXAMPLES.get(clash), "an example of it is missing here");
        String json = example(changes);
        if (clash == Clash.MASKS_NEED_THREE_HOSPITALS) {
            json = json.replace("\"minParticipants\": 4", "\"minParticipants\": 2");
        }
        if (clash == Clash.CONTROL_VARIATES_NEED_SGD) {
            json = json.replace("\"sgd\"", "\"adam\"");
        }
        String wrong = json;
        TaskSpecException refused = catchThrowableOfType(TaskSpecException.class, () -> TaskSpec.parse(wrong));
        assertThat(refused).as(wrong).isNotNull();
        assertThat(refused.clash()).as(refused.getMessage()).contains(clash);
        boolean isAboutTheRule = !changes.getFirst().equals("fedavg");
        assertThat(refused.names()).hasSize(isAboutTheRule ? clash == Clash.RULE_NEEDS_MORE_HOSPITALS ? 2 : 1 : 0);
        assertThat(refused.names().stream().limit(1)).allMatch(wrong::contains);
    }

    @Test
    void aValueThatIsWrongByItselfIsNoClash() throws IOException {
        String wrong = example(List.of("fedavg")).replace("\"rounds\": 15", "\"rounds\": 0");
        TaskSpecException refused = catchThrowableOfType(TaskSpecException.class, () -> TaskSpec.parse(wrong));
        assertThat(refused.clash()).isEmpty();
        assertThat(refused.names()).isEmpty();
    }

    @Test
    void aCompressionThatIsOnlyOfLittleUseIsRemarkedOn() throws Exception {
        assertThat(TaskSpec.parse(example(List.of("fedavg"))).remarks()).isEmpty();
        assertThat(TaskSpec.parse(example(List.of("fedavg", TOP_K))).remarks()).containsExactly(Remark.MODEL_IS_SMALL);
        assertThat(TaskSpec.parse(example(List.of("fedavg", RECORD, TOP_K))).remarks())
                .containsExactly(Remark.NOISE_CHOOSES_THE_PLACES, Remark.MODEL_IS_SMALL);
    }
}
