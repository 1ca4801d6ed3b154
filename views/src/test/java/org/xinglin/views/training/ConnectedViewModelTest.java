package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.MachineReport;
import org.xinglin.core.training.Participant;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Texts;

class ConnectedViewModelTest {
    private static final WalletAddress OTHER = new WalletAddress("0x" + "ab".repeat(20));

    private final FakeHospital hospital = new FakeHospital();
    private final TrainingViewModel training = new TrainingViewModel(hospital.session(), hospital.bench);

    @Test
    void whoIsConnectedIsShownWithWhatEachTells() throws Failed {
        TaskId task = hospital.training.publish(new TaskSpecification("{}"));
        training.watch(task);
        MachineReport busy = new MachineReport(0.93, 5L << 30, 12_000_000, Duration.ofMillis(18), 2);
        Participant own = new Participant(hospital.session().account(), Optional.of(busy), FakeHospital.NOW);
        Participant silent = new Participant(OTHER, Optional.empty(), FakeHospital.NOW.minusSeconds(40));
        hospital.training.connect(task, List.of(own, silent));
        hospital.pace.pass();
        assertThat(training.history().get().map(TrainingHistory::participants)).contains(List.of(own, silent));
    }

    @Test
    void theNumbersAreSaidInTheirUnits() {
        MachineWords words = new MachineWords(Texts.in(Locale.ENGLISH, ZoneOffset.UTC));
        MachineReport machine = new MachineReport(0.934, 5L << 30, 12L << 20, Duration.ofMillis(18), 2);
        assertThat(words.load(machine)).isEqualTo("93.4 %");
        assertThat(words.storage(machine)).isEqualTo("5.0 GiB");
        assertThat(words.link(machine)).isEqualTo("18 ms · 12 MiB/s");
        assertThat(words.queue(machine.queue())).isEqualTo("2");
    }
}
