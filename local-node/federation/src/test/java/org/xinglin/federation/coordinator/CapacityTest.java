package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.TaskSpec;

class CapacityTest {
    private static final long MIB = 1024 * 1024;

    private static TaskSpec spec(int width, String more) throws Exception {
        return TaskSpec.parse(CoordinatorFixture.SPEC
                .replace(
                        "{\"kind\":\"logistic-regression\"}",
                        "{\"kind\":\"mlp\",\"hidden\":[" + width + "," + width + "]}")
                .replace("\"minParticipants\":2", "\"minParticipants\":3" + more));
    }

    @Test
    void aModelTooLargeForTheMemoryIsRefusedWithWhatItNeeds() throws Exception {
        TaskSpec large = spec(5060, "");
        assertThatThrownBy(() -> new Capacity(512 * MIB).require(large))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("25,628,902 parameters from 3 hospitals")
                .hasMessageContaining("the coordinator may take 512;")
                .hasMessageContaining("-Xmx");
        assertThatCode(() -> new Capacity(3072 * MIB).require(large)).doesNotThrowAnyException();
    }

    @Test
    void moreHospitalsAndMasksNeedMore() throws Exception {
        assertThatThrownBy(() -> new Capacity(3072 * MIB).require(spec(5060, ",\"startParticipants\":10")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(
                        () -> new Capacity(3072 * MIB).require(spec(5060, ",\"privacy\":{\"secureAggregation\":true}")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theUsualNodeTakesAHundredHospitalsWithATenthOfAMillion() throws Exception {
        assertThatCode(() -> new Capacity(512 * MIB).require(spec(312, ",\"startParticipants\":100")))
                .doesNotThrowAnyException();
    }
}
