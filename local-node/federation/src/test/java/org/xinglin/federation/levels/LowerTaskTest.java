package org.xinglin.federation.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.federation.levels.LowerTask.Terms;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** What a hospital's devices are given to train, and which tasks do not go through two levels. */
class LowerTaskTest {
    private static final String ACCOUNT = "0x" + "Ab".repeat(20);
    private static final Terms TERMS = new Terms(3, 5, 0.8, 2, true);

    private static TaskSpec upper(String more) throws TaskSpecException {
        return TaskSpec.parse(Consortium.SPEC.replace("\"seed\":7", "\"seed\":7" + more));
    }

    @Test
    void theDevicesDoWhatTheTaskAboveSays() throws TaskSpecException {
        TaskSpec above = upper(
                ",\"target\":{\"metric\":\"auc\",\"value\":0.9},\"compression\":{\"kind\":\"quantised\",\"bits\":8}");
        TaskSpec below = TaskSpec.parse(LowerTask.specification(above, ACCOUNT, TERMS));
        assertThat(below.model()).isEqualTo(above.model());
        assertThat(below.dataset()).isEqualTo(above.dataset());
        assertThat(below.local()).isEqualTo(above.local());
        assertThat(below.seed()).isEqualTo(above.seed());
        assertThat(below.algorithm().name()).isEqualTo("fedavg");
        assertThat(below.target()).isEmpty();
        assertThat(below.compression()).isEmpty();
        assertThat(below.rounds().minParticipants()).isEqualTo(3);
        assertThat(below.rounds().startWith()).isEqualTo(5);
        assertThat(below.privacy().secure()).isPresent();
        assertThat(below.led().orElseThrow().task()).isEqualTo(above.id());
        assertThat(below.led().orElseThrow().account()).isEqualTo(ACCOUNT.toLowerCase(Locale.ROOT));
        LowerTask.check(below, above, ACCOUNT);
    }

    @Test
    void theirRoundsEndBeforeTheRoundAboveDoes() throws TaskSpecException {
        TaskSpec above = upper("");
        TaskSpec below = TaskSpec.parse(LowerTask.specification(above, ACCOUNT, TERMS));
        Duration each = below.rounds().deadline().orElseThrow();
        assertThat(each.multipliedBy(2L * 2))
                .isLessThan(above.rounds().deadline().orElseThrow());
    }

    @Test
    void theyStayAsNearToTheirModelAsTheTaskAboveWantsIt() throws TaskSpecException {
        TaskSpec above = TaskSpec.parse(Consortium.SPEC.replace("\"fedavg\"", "{\"rule\":\"fedprox\",\"mu\":0.3}"));
        TaskSpec below = TaskSpec.parse(LowerTask.specification(above, ACCOUNT, TERMS));
        assertThat(below.algorithm()).isEqualTo(above.algorithm());
    }

    @Test
    void controlVariatesDoNotGoThroughTwoLevels() throws TaskSpecException {
        TaskSpec above = TaskSpec.parse(Consortium.SPEC.replace("\"fedavg\"", "\"scaffold\""));
        assertThatThrownBy(() -> LowerTask.specification(above, ACCOUNT, TERMS))
                .isInstanceOf(TaskSpecException.class)
                .hasMessageContaining("control variates would be the devices'");
    }

    @Test
    void noiseForRecordsDoesNotGoThroughTwoLevelsAndNoiseForHospitalsDoes() throws TaskSpecException {
        String noise =
                ",\"privacy\":{\"differentialPrivacy\":{\"scope\":\"%s\",\"noiseMultiplier\":1,\"clip\":1,\"delta\":1e-5}}";
        TaskSpec records = upper(noise.formatted("record"));
        assertThatThrownBy(() -> LowerTask.specification(records, ACCOUNT, TERMS))
                .isInstanceOf(TaskSpecException.class)
                .hasMessageContaining("what it cost them is not told");
        TaskSpec hospitals = upper(noise.formatted("client"));
        assertThat(TaskSpec.parse(LowerTask.specification(hospitals, ACCOUNT, TERMS))
                        .privacy()
                        .noise())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"learningRate\":0.5', '\"learningRate\":0.4', local",
        "'\"seed\":7', '\"seed\":8', seed",
        "'\"splitSeed\":1', '\"splitSeed\":2', dataset"
    })
    void aTaskOfDevicesForAnotherTaskIsRefusedAndTheFieldNamed(String said, String other, String field)
            throws TaskSpecException {
        TaskSpec above = upper("");
        String lower = LowerTask.specification(above, ACCOUNT, TERMS);
        TaskSpec changed = TaskSpec.parse(lower.replace(said, other));
        assertThatThrownBy(() -> LowerTask.check(changed, above, ACCOUNT))
                .isInstanceOf(TaskSpecException.class)
                .extracting(e -> ((TaskSpecException) e).field())
                .isEqualTo(field);
    }

    @Test
    void anotherTaskAboveOrAnotherHospitalIsRefused() throws TaskSpecException {
        TaskSpec above = upper("");
        TaskSpec other = TaskSpec.parse(Consortium.SPEC.replace("\"wards\"", "\"other\""));
        TaskSpec below = TaskSpec.parse(LowerTask.specification(above, ACCOUNT, TERMS));
        assertThatThrownBy(() -> LowerTask.check(below, other, ACCOUNT)).hasMessageContaining("another task");
        assertThatThrownBy(() -> LowerTask.check(below, above, "0x" + "cd".repeat(20)))
                .hasMessageContaining("another account");
        assertThatThrownBy(() -> LowerTask.check(above, above, ACCOUNT)).hasMessageContaining("led by none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"fedavg\" | \"scaffold\" | algorithm",
                "\"seed\":7 | \"seed\":7,\"target\":{\"metric\":\"auc\",\"value\":0.9} | target",
                "\"seed\":7 | \"seed\":7,\"asynchronous\":{\"buffer\":2} | asynchronous",
                "\"rounds\":2 | \"rounds\":0 | ledBy.rounds"
            })
    void whatATaskBelowAnotherCanNotHaveIsRefused(String said, String instead, String field) throws TaskSpecException {
        String lower = LowerTask.specification(upper(""), ACCOUNT, new Terms(3, 3, 1, 2, false));
        assertThat(lower).contains(said);
        assertThatThrownBy(() -> TaskSpec.parse(lower.replace(said, instead)))
                .isInstanceOf(TaskSpecException.class)
                .extracting(e -> ((TaskSpecException) e).field())
                .isEqualTo(field);
    }
}
