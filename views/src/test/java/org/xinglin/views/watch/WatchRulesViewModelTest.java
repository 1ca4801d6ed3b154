package org.xinglin.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Texts;

class WatchRulesViewModelTest {
    private final FakeHospital hospital = new FakeHospital();

    @Test
    void whatIsInForceIsShownAndNothingIsSavedUnlessItWasChanged() {
        WatchRulesViewModel model = shown();
        RuleForm hours = model.form(RuleKind.GRANT_OUTSIDE_HOURS);
        assertThat(hours.first().get() + " " + hours.second().get()).isEqualTo("07:00 20:00");
        assertThat(model.form(RuleKind.STUCK_TRANSACTION).first().get()).isEqualTo("10");
        assertThat(model.form(RuleKind.MANY_OPENS).second().get()).isEqualTo("60");
        assertThat(model.changed().get()).isFalse();
        model.save();
        assertThat(hospital.alerts.set()).isEmpty();
        assertThat(hospital.audit.last()).isEmpty();
    }

    @Test
    void onlyWhatWasChangedIsSetAndWrittenDown() {
        WatchRulesViewModel model = shown();
        model.form(RuleKind.GRANT_OUTSIDE_HOURS).first().set("6");
        model.form(RuleKind.GRANT_OUTSIDE_HOURS).second().set("18:30 ");
        model.form(RuleKind.GRANT_TO_STRANGER).on().set(false);
        assertThat(model.changed().get()).isTrue();
        model.save();
        assertThat(hospital.alerts.set())
                .containsExactlyInAnyOrder(
                        new WatchRule(RuleKind.GRANT_OUTSIDE_HOURS, true, "06:00-18:30"),
                        new WatchRule(RuleKind.GRANT_TO_STRANGER, false, ""));
        assertThat(hospital.audit.last().orElseThrow().subject()).isEqualTo("watch grant-to-stranger");
        assertThat(model.changed().get()).isFalse();
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Done.class);
    }

    @Test
    void whatMakesNoSenseIsSaidWhileItIsTypedAndCanNotBeSaved() {
        WatchRulesViewModel model = shown();
        for (String bad : List.of("", "0", "-3", "ten", "10081", "1.5", "99999999999999999999")) {
            model.form(RuleKind.STUCK_TRANSACTION).first().set(bad);
            assertThat(model.whole().get()).as(bad).isFalse();
        }
        model.form(RuleKind.STUCK_TRANSACTION).first().set("30");
        assertThat(model.whole().get()).isTrue();
        for (String bad : List.of("24:00", "7:5", "noon", "7-8", "07:00")) {
            model.form(RuleKind.GRANT_OUTSIDE_HOURS).second().set(bad);
            assertThat(model.whole().get()).as(bad).isFalse();
        }
        model.form(RuleKind.MANY_OPENS).first().set("20/5");
        model.save();
        assertThat(hospital.alerts.set()).isEmpty();
        model.refresh();
        assertThat(model.whole().get()).isTrue();
        assertThat(model.changed().get()).isFalse();
    }

    @Test
    void aProgramKeepsItsArgumentsInOnePieceEach(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("tell"), "");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        WatchRulesViewModel model = shown();
        model.told().set(true);
        assertThat(model.whole().get()).isFalse();
        model.program().set(" " + program + " ");
        model.arguments().set("--to\nthe officer on duty\n\n");
        model.save();
        assertThat(hospital.alerts.hook()).containsExactly(program.toString(), "--to", "the officer on duty");
        assertThat(model.arguments().get()).isEqualTo("--to\nthe officer on duty");
        model.told().set(false);
        model.save();
        assertThat(hospital.alerts.hook()).isEmpty();
    }

    @Test
    void aProgramThatIsNotThereIsRefusedAndWhatWasTypedStays() {
        WatchRulesViewModel model = shown();
        model.told().set(true);
        model.program().set("tell-the-officer");
        model.form(RuleKind.GLASS_BROKEN).on().set(false);
        model.save();
        assertThat(hospital.alerts.set()).as("nothing was changed, as is said").isEmpty();
        assertThat(model.notices().current().get())
                .hasValueSatisfying(notice -> assertThat(notice)
                        .isInstanceOfSatisfying(
                                Notice.Trouble.class,
                                trouble -> assertThat(trouble.failure().code()).isEqualTo("XL-BAD-HOOK")));
        assertThat(model.program().get()).isEqualTo("tell-the-officer");
        assertThat(model.changed().get()).isTrue();
        assertThat(hospital.alerts.hook()).isEmpty();
    }

    @Test
    void anOperatorIsToldThatTheRulesAreNotHis() {
        hospital.role = OperatorRole.OPERATOR;
        WatchRulesViewModel model = shown();
        model.form(RuleKind.GLASS_BROKEN).on().set(false);
        model.save();
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Trouble.class);
        assertThat(hospital.alerts.set()).isEmpty();
    }

    @Test
    void everyRuleHasItsWordsInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.in(locale, hospital.clock.getZone());
            for (RuleKind kind : RuleKind.values()) {
                assertThat(texts.of("watch.rule." + kind.word())).isNotBlank();
                assertThat(texts.of("watch.wrong." + kind.word())).isNotBlank();
            }
        }
    }

    private WatchRulesViewModel shown() {
        WatchRulesViewModel model =
                new AlertsViewModel(hospital.session().chain().watch(), hospital.bench).rules();
        model.refresh();
        return model;
    }
}
