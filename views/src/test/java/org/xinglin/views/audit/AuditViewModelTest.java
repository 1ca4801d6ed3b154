package org.xinglin.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Texts;

class AuditViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private AuditViewModel model;

    @BeforeEach
    void open() throws Failed {
        Guard guard = hospital.audit.guardFor(OperatorRole.OPERATOR);
        guard.act(Act.GRANT, "record one", () -> true);
        guard.act(Act.REVOKE, "record two", () -> true);
        model = new AuditViewModel(hospital.session().audit(), hospital.bench);
        model.refresh();
    }

    @Test
    void theSearchAndTheDaysNarrowWhatIsShown() {
        assertThat(model.entries()).hasSize(2);
        model.text().set("TWO");
        assertThat(model.entries()).extracting(AuditEntry::act).containsExactly("revoke");
        model.text().set("");
        LocalDate day = LocalDate.ofInstant(FakeHospital.NOW, hospital.clock.getZone());
        model.from().set(day);
        model.to().set(day);
        assertThat(model.entries()).hasSize(2);
        model.from().set(day.plusDays(1));
        assertThat(model.entries()).isEmpty();
    }

    @Test
    void openingAnchorsWhatIsDueAndVerifyingFindsItAgain() {
        model.open();
        assertThat(model.anchor().get().orElseThrow().number()).isEqualTo(2);
        model.verify();
        assertThat(model.verdict().get().orElseThrow().isWhole()).isTrue();
        assertThat(model.verdict().get().orElseThrow().anchored()).isEqualTo(1);
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aCutLogIsToldAsBroken() {
        model.anchorNow();
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Done.class);
        hospital.audit.cut(1);
        model.verify();
        assertThat(model.verdict().get().orElseThrow().isWhole()).isFalse();
    }

    @Test
    void anAuditorIsToldThatAnchoringIsNotHis() {
        hospital.role = OperatorRole.AUDITOR;
        AuditViewModel theirs = new AuditViewModel(hospital.session().audit(), hospital.bench);
        theirs.open();
        assertThat(theirs.anchor().get()).isEmpty();
        theirs.anchorNow();
        assertThat(theirs.notices().current().get()).containsInstanceOf(Notice.Trouble.class);
        assertThat(theirs.entries().getFirst().result()).isEqualTo(AuditEntry.Result.REFUSED);
    }

    @Test
    void everyActHasItsWordsInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.in(locale, hospital.clock.getZone());
            for (Act act : Act.values()) {
                assertThat(texts.of("audit.act." + act.word())).isNotBlank();
            }
        }
    }
}
