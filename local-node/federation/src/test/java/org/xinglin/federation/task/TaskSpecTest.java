package org.xinglin.federation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskSpecTest {
    private final String example = example();

    private static String example() {
        try (InputStream in = Objects.requireNonNull(
                TaskSpec.class.getResourceAsStream("/org/xinglin/federation/examples/heart-disease-task.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theExampleHasThirteenFeatures() throws TaskSpecException {
        TaskSpec spec = TaskSpec.parse(example);
        assertThat(spec.dataset().featureNames())
                .containsExactly(
                        "age",
                        "sex",
                        "trestbps",
                        "chol",
                        "fbs",
                        "thalach",
                        "exang",
                        "oldpeak",
                        "cp_2",
                        "cp_3",
                        "cp_4",
                        "restecg_1",
                        "restecg_2");
        assertThat(spec.initialModel().get(TaskSpec.WEIGHTS)).hasSize(13).containsOnly(0);
        assertThat(spec.rounds().most()).isEqualTo(15);
    }

    @Test
    void theIdDoesNotDependOnSpacesOrTheOrderOfFields() throws TaskSpecException {
        String moved = example.replace("\"seed\": 42", "\"seed\":   42").replace("  \"algorithm\": \"fedavg\",\n", "");
        moved = moved.replace("{\n  \"name\"", "{\n  \"algorithm\": \"fedavg\",\n  \"name\"");
        assertThat(TaskSpec.parse(moved).id()).isEqualTo(TaskSpec.parse(example).id());
        assertThat(TaskSpec.parse(example.replace("\"seed\": 42", "\"seed\": 43"))
                        .id())
                .isNotEqualTo(TaskSpec.parse(example).id());
    }

    @Test
    void theCanonicalFormIsReadAsTheSameTask() throws TaskSpecException {
        TaskSpec spec = TaskSpec.parse(example);
        assertThat(TaskSpec.parse(spec.canonical()).id()).isEqualTo(spec.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rounds\": 15 | \"rounds\": 0 | rounds",
                "\"rounds\": 15 | \"rounds\": 1.5 | rounds",
                "\"rounds\": 15 | \"runds\": 15 | runds",
                "\"learningRate\": 0.1 | \"learningRat\": 0.1 | local.learningRat",
                "\"learningRate\": 0.1 | \"learningRate\": \"fast\" | local.learningRate",
                "\"fedavg\" | \"kram\" | algorithm",
                "\"type\": \"ignore\"}, | \"type\": \"text\"}, | dataset.columns[10].type",
                "\"logistic-regression\" | \"transformer\" | model.kind",
                "\"positiveAbove\": 0 | \"positiveAbove\": null | dataset.columns[13].positiveAbove",
                "\"testFraction\": 0.34 | \"testFraction\": 1.5 | dataset.testFraction",
                "\"name\": \"sex\" | \"name\": \"age\" | dataset.columns",
                "\"levels\": [\"1\", \"2\", \"3\", \"4\"] | \"levels\": [\"1\"] | dataset.columns[2].levels",
                "\"seed\": 42 | \"seed\": 42, \"seed\": 43 | line"
            })
    void whatIsWrongIsNamed(String right, String wrong, String field) {
        assertThat(example).contains(right);
        assertThatThrownBy(() -> TaskSpec.parse(example.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOfSatisfying(
                        TaskSpecException.class,
                        trouble -> assertThat(trouble.field()).startsWith(field));
    }

    @Test
    void whatIsNoJsonIsNamedWithItsPlace() {
        assertThatThrownBy(() -> TaskSpec.parse("{\n  \"name\": oops"))
                .isInstanceOfSatisfying(
                        TaskSpecException.class,
                        trouble -> assertThat(trouble.field()).startsWith("line 2"));
    }
}
