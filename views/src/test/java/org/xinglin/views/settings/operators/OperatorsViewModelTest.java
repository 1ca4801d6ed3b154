package org.xinglin.views.settings.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.OperatorEntry.Means;
import org.xinglin.core.session.Session;
import org.xinglin.core.testkit.InMemoryOperators;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.settings.PasswordPair;

class OperatorsViewModelTest {
    private static final String PASSWORD = "bamboo grove";
    private final FakeHospital hospital = new FakeHospital();
    private Session session = hospital.session();
    private OperatorsViewModel model = model();

    @Test
    void anOperatorIsAddedWithAPasswordTypedTwice() {
        model.fresh().name().set(" Chen Yu ");
        type(model.fresh().password(), PASSWORD);
        model.fresh().password().second().set("bamboo");
        assertThat(model.fresh().ready().get()).isFalse();
        model.fresh().password().second().set(PASSWORD);
        model.fresh().role().set(OperatorRole.AUDITOR);
        model.fresh().add();
        assertThat(entry("Chen Yu").role()).isEqualTo(OperatorRole.AUDITOR);
        assertThat(model.fresh().name().get()).isEmpty();
        assertThat(model.fresh().password().first().get()).isEmpty();
        assertThat(told()).isInstanceOf(Notice.Done.class);
        assertThat(hospital.audit.last().orElseThrow().act()).isEqualTo("manage-operators");
    }

    @Test
    void anOperatorIsAddedWithAToken() {
        model.fresh().name().set("Li");
        model.fresh().means().set(Means.TOKEN);
        model.fresh().library().set("/usr/lib/softhsm/libsofthsm2.so");
        model.fresh().label().set("console");
        assertThat(model.fresh().ready().get()).isFalse();
        model.fresh().pin().set("1234");
        model.fresh().add();
        assertThat(entry("Li").means()).isEqualTo(Means.TOKEN);
        assertThat(model.fresh().pin().get()).isEmpty();
        assertThat(model.fresh().label().get()).isEqualTo("console");
    }

    @Test
    void aNameThatIsTakenIsToldAndStaysToBeMended() {
        add("Li", OperatorRole.OPERATOR);
        add("LI", OperatorRole.OPERATOR);
        assertThat(trouble()).isEqualTo("XL-OPERATOR-EXISTS");
        assertThat(model.fresh().name().get()).isEqualTo("LI");
        assertThat(model.fresh().password().first().get()).isEmpty();
    }

    @Test
    void somebodyIsDisabledAndEnabledAgainAndGetsAnotherRole() {
        add("Li", OperatorRole.OPERATOR);
        model.disable(entry("Li"));
        assertThat(entry("Li").disabled()).isTrue();
        model.enable(entry("Li"));
        assertThat(entry("Li").disabled()).isFalse();
        model.changeRole(entry("Li"), OperatorRole.ADMINISTRATOR);
        assertThat(entry("Li").role()).isEqualTo(OperatorRole.ADMINISTRATOR);
    }

    @Test
    void nobodyTakesTheLastAdministratorAwayOrDisablesHimself() {
        OperatorEntry self = model.entries().getFirst();
        model.disable(self);
        assertThat(trouble()).isEqualTo("XL-OWN-OPERATOR");
        model.changeRole(self, OperatorRole.AUDITOR);
        assertThat(trouble()).isEqualTo("XL-LAST-ADMINISTRATOR");
        assertThat(model.entries()).containsExactly(self);
    }

    @Test
    void onesOwnPasswordChangesByThePresentOne() throws Failed {
        PasswordsModel passwords = model.passwords();
        passwords.current().set("plum blossom");
        type(passwords.own(), PASSWORD);
        passwords.changeOwn();
        assertThat(trouble()).isEqualTo("XL-WRONG-PASSWORD");
        assertThat(passwords.current().get()).isEmpty();
        passwords.current().set(InMemoryOperators.PASSWORD);
        type(passwords.own(), PASSWORD);
        passwords.changeOwn();
        assertThat(told()).isInstanceOf(Notice.Done.class);
        try (Secret old = secret(PASSWORD);
                Secret next = secret("winter jasmine")) {
            session.operators().changePassword().changeOwn(old, next);
        }
    }

    @Test
    void aForgottenPasswordIsSetForWhoeverIsSelectedAndNeverForOneself() {
        PasswordsModel passwords = model.passwords();
        type(passwords.other(), PASSWORD);
        assertThat(passwords.otherReady().get()).isFalse();
        model.selected().set(Optional.of(model.entries().getFirst()));
        assertThat(passwords.otherReady().get()).isFalse();
        add("Li", OperatorRole.OPERATOR);
        model.selected().set(Optional.of(entry("Li")));
        assertThat(passwords.otherReady().get()).isTrue();
        passwords.reset();
        assertThat(hospital.audit.last().orElseThrow().detail()).startsWith("password reset");
        assertThat(passwords.other().first().get()).isEmpty();
    }

    @Test
    void anAuditorIsToldThatItIsNotHisAndMayChangeHisPassword() {
        hospital.role = OperatorRole.AUDITOR;
        session = hospital.session();
        model = model();
        assertThat(model.mayManage()).isFalse();
        model.changeRole(model.entries().getFirst(), OperatorRole.ADMINISTRATOR);
        assertThat(trouble()).isEqualTo("XL-NOT-YOUR-ROLE");
        model.passwords().current().set(InMemoryOperators.PASSWORD);
        type(model.passwords().own(), PASSWORD);
        model.passwords().changeOwn();
        assertThat(told()).isInstanceOf(Notice.Done.class);
    }

    @Test
    void whatWasTypedIsForgottenOnLocking() {
        type(model.passwords().own(), PASSWORD);
        type(model.fresh().password(), PASSWORD);
        model.passwords().current().set(PASSWORD);
        model.fresh().pin().set("1234");
        model.close();
        assertThat(model.passwords().own().first().get()).isEmpty();
        assertThat(model.fresh().password().second().get()).isEmpty();
        assertThat(model.passwords().current().get()).isEmpty();
        assertThat(model.fresh().pin().get()).isEmpty();
    }

    private OperatorsViewModel model() {
        OperatorsViewModel made = new OperatorsViewModel(
                session.operators(), session.audit().guard().operator(), hospital.bench);
        made.refresh();
        return made;
    }

    private void add(String name, OperatorRole role) {
        model.fresh().name().set(name);
        model.fresh().role().set(role);
        type(model.fresh().password(), PASSWORD);
        model.fresh().add();
    }

    private static void type(PasswordPair pair, String password) {
        pair.first().set(password);
        pair.second().set(password);
    }

    private static Secret secret(String text) {
        return Secret.ofTyped(text.toCharArray());
    }

    private OperatorEntry entry(String name) {
        return model.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Notice told() {
        return model.notices().current().get().orElseThrow();
    }

    private String trouble() {
        assertThat(told()).isInstanceOf(Notice.Trouble.class);
        return ((Notice.Trouble) told()).failure().code();
    }
}
