package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Notices;

class DemandsViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private final Notices notices = new Notices();
    private final AtomicInteger saves = new AtomicInteger();
    private Session.Site site;
    private DemandsViewModel demands;

    @BeforeEach
    void open() {
        site = hospital.session().training().site();
        demands = new DemandsViewModel(site, hospital.bench, notices, saves::incrementAndGet);
        demands.change();
    }

    @Test
    void theFormBeginsWithWhatHolds() {
        assertThat(demands.open().get()).isTrue();
        assertThat(demands.participants().get()).isEqualTo(3);
        assertThat(demands.secure().get()).isTrue();
        assertThat(demands.epsilon().get()).isEqualTo("8.0");
        assertThat(demands.approveEach().get()).isTrue();
    }

    @Test
    void whatWasChangedHoldsAndTheRestStays() {
        demands.participants().set(5);
        demands.secure().set(false);
        demands.scope().set(PrivacyScope.RECORD);
        demands.epsilon().set(" 2.5 ");
        demands.rounds().set(40);
        demands.save();
        SitePolicy usual = SitePolicy.USUAL;
        assertThat(site.book().policy())
                .isEqualTo(new SitePolicy(
                        5,
                        false,
                        new SitePolicy.Privacy(
                                PrivacyScope.RECORD, 2.5, usual.privacy().delta()),
                        usual.allowed(),
                        40,
                        usual.mostSteps(),
                        true));
        assertThat(demands.open().get()).isFalse();
        assertThat(saves).hasValue(1);
    }

    @Test
    void aBudgetThatIsNoNumberAboveZeroIsNotSaved() {
        for (String wrong : new String[] {"", "much", "0", "-1", "NaN", "Infinity"}) {
            demands.epsilon().set(wrong);
            demands.save();
            assertThat(notices.current().get()).get().isInstanceOf(Notice.Hint.class);
        }
        assertThat(site.book().policy()).isEqualTo(SitePolicy.USUAL);
        assertThat(demands.open().get()).isTrue();
        assertThat(saves).hasValue(0);
    }
}
