package org.xinglin.federation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetChecksTest {
    private static final String IMAGES = """
            {'name': 'Lungs', 'algorithm': 'fedavg', 'rounds': 3, 'minParticipants': 3, 'seed': 1,
             'model': {'kind': 'cnn-2d', 'classes': 3, 'input': [1, 8, 10],
                       'convolutions': [{'channels': 2, 'kernel': 3}], 'hidden': [4]},
             'dataset': {'source': 'images', 'testFraction': 0.3, 'splitSeed': 1, 'standardise': 'federated',
                         'images': {'width': 10, 'height': 8, 'channels': 1, 'classes': ['a', 'b', 'c']}},
             'local': {'optimizer': 'sgd', 'learningRate': 0.1, 'batchSize': 8, 'steps': 5}}""".replace('\'', '"');

    @Test
    void aTaskWhosePartsGoTogetherIsTaken() throws TaskSpecException {
        assertThat(TaskSpec.parse(IMAGES).dataset().classes()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"classes\": 3 ~ \"classes\": 2 ~ model.classes",
                "[1, 8, 10] ~ [1, 10, 8] ~ model.input",
                "\"minParticipants\": 3 ~ \"minParticipants\": 2 ~ minParticipants"
            })
    void whatDoesNotGoTogetherIsNamed(String right, String wrong, String field) {
        assertThat(IMAGES).contains(right);
        assertThatThrownBy(() -> TaskSpec.parse(IMAGES.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        TaskSpecException.class,
                        trouble -> assertThat(trouble.field()).isEqualTo(field));
    }
}
