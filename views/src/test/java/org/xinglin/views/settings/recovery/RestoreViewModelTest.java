package org.xinglin.views.settings.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FakePremises;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.settings.recovery.RestoreViewModel.Way;

class RestoreViewModelTest {
    private static final String PASSWORD = "apricot grove";
    private final FakeHospital hospital = new FakeHospital();
    private final List<Message> told = new ArrayList<>();
    private final List<BackupKey> keys = new ArrayList<>();

    @Test
    void aBackupAndAPasswordBringAnEmptyMachineBack() {
        FakePremises premises = premises(false);
        RestoreViewModel model = model(premises, Way.EMPTY_MACHINE);
        model.key().kind().set(KeyEntry.Kind.PASSWORD);
        model.key().password().set(PASSWORD);
        assertThat(model.ready().get()).isFalse();
        model.file().set("backup.xlb");
        assertThat(model.fresh().get()).isFalse();
        model.restore();
        assertThat(premises.isSetUp()).isTrue();
        assertThat(told).extracting(Message::key).containsExactly("restore.done");
        assertThat(model.key().password().get()).isEmpty();
    }

    @Test
    void withSheetsAnAdministratorGetsANewPassword() {
        RestoreViewModel model = model(premises(false), Way.EMPTY_MACHINE);
        model.file().set("backup.xlb");
        twoSheets(model);
        assertThat(model.ready().get()).isFalse();
        typePassword(model);
        assertThat(model.ready().get()).isTrue();
        model.administrator().set(" ");
        assertThat(model.ready().get()).isFalse();
        model.administrator().set("Wang");
        model.restore();
        assertThat(keys).singleElement().isInstanceOf(BackupKey.Sheets.class);
        assertThat(model.passwords().first().get()).isEmpty();
        assertThat(model.key().sheets()).isEmpty();
    }

    @Test
    void wrongSheetsChangeNothingAndNeedNotBeTypedAgain() {
        FakePremises premises = premises(true);
        premises.restoration = (backup, key) -> {
            throw new Failed(new Failure.NotAllowed(Barrier.WRONG_SHEETS));
        };
        RestoreViewModel model = model(premises, Way.PASSWORDS_LOST);
        twoSheets(model);
        typePassword(model);
        model.restore();
        assertThat(told).isEmpty();
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Trouble.class);
        assertThat(model.key().sheets()).hasSize(2);
        model.key().removeLast();
        assertThat(model.key().sheets()).hasSize(1);
    }

    @Test
    void aNodeThatDoesNotAnswerStopsItBeforeAnythingIsWritten() {
        FakePremises premises = premises(false);
        RestoreViewModel model = model(premises, Way.EMPTY_MACHINE);
        model.file().set("backup.xlb");
        model.node().set("bad");
        model.key().kind().set(KeyEntry.Kind.PASSWORD);
        model.key().password().set(PASSWORD);
        model.restore();
        assertThat(premises.isSetUp()).isFalse();
        model.node().set("good");
        model.key().password().set(PASSWORD);
        model.restore();
        assertThat(premises.isSetUp()).isTrue();
    }

    private FakePremises premises(boolean setUp) {
        FakePremises premises = new FakePremises(hospital, setUp);
        FakePremises.Restoration usual = premises.restoration;
        premises.restoration = (backup, key) -> {
            keys.add(key);
            return usual.restore(backup, key);
        };
        return premises;
    }

    private RestoreViewModel model(FakePremises premises, Way way) {
        return new RestoreViewModel(premises, way, hospital.bench, told::add);
    }

    private static void typePassword(RestoreViewModel model) {
        model.passwords().first().set(PASSWORD);
        model.passwords().second().set(PASSWORD);
    }

    private static void twoSheets(RestoreViewModel model) {
        for (String name : List.of("Sheet 1", "Sheet 2")) {
            model.key().words().set("test set words");
            model.key().add(name);
        }
    }
}
