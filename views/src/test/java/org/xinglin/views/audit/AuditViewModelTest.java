package org.xinglin.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.session.Session;
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
        assertThat(model.entries()).as("the begin and the end of both").hasSize(4);
        model.text().set("TWO");
        assertThat(model.entries()).extracting(AuditEntry::act).containsExactly("revoke", "revoke");
        model.text().set("");
        LocalDate day = LocalDate.ofInstant(FakeHospital.NOW, hospital.clock.getZone());
        model.from().set(day);
        model.to().set(day);
        assertThat(model.entries()).hasSize(4);
        model.from().set(day.plusDays(1));
        assertThat(model.entries()).isEmpty();
    }

    @Test
    void openingAnchorsWhatIsDueAndVerifyingFindsItAgain() {
        model.open();
        assertThat(model.anchor().get().orElseThrow().number())
                .as("with the line that this anchor is begun")
                .isEqualTo(5);
        model.verify();
        assertThat(model.verdict().get().orElseThrow().isWhole()).isTrue();
        assertThat(model.verdict().get().orElseThrow().anchored()).isEqualTo(1);
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aDailyAnchorThatDidNotComeIsTold() {
        Session.Audit whole = hospital.session().audit();
        AuditAnchors away = new AuditAnchors() {
            @Override
            public Digest anchor(long number, Digest head) throws Failed {
                throw new Failed(new Failure.Unreachable(Failure.Part.CHAIN, "http://127.0.0.1:8545"));
            }

            @Override
            public List<AuditAnchor> anchors() {
                return List.of();
            }
        };
        AnchorAudit anchor = new AnchorAudit(whole.guard(), whole.log(), away, hospital.clock);
        AuditViewModel lonely = new AuditViewModel(
                new Session.Audit(whole.guard(), whole.log(), whole.verify(), anchor, whole.export()), hospital.bench);
        lonely.open();
        assertThat(lonely.notices().current().get()).containsInstanceOf(Notice.Trouble.class);
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
