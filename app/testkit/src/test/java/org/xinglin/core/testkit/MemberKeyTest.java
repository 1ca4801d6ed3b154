package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.KeyBook;
import org.xinglin.core.access.KeyStanding;
import org.xinglin.core.access.MissingEnvelopes;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.Terms;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.KeyFingerprint;

class MemberKeyTest extends AccessScene {
    @Test
    void nothingIsSealedForAKeyThatNobodyProved() throws Exception {
        AccessDesk doubting = hospital.believing(member -> false);
        assertBarred(() -> doubting.grant().grant(order(li, TREATMENT), Progress.NONE), Barrier.KEYLESS);
        assertThat(ledger.log()).doesNotContain("grant");
        assertThat(doubting.keys().check().standing(li.me())).isEqualTo(KeyStanding.UNPROVEN);
        assertBarred(() -> doubting.keys().confirm().confirm(li.vault.account(), words()), Barrier.KEYLESS);
    }

    @Test
    void aKeyIsTrustedWhenFirstUsedAndRemembered() throws Exception {
        assertThat(hospital.books.find(li.vault.account())).isEmpty();
        grant(li, Optional.empty());
        KeyBook.KnownKey known = hospital.books.find(li.vault.account()).orElseThrow();
        assertThat(known.key()).isEqualTo(li.vault.encryptionKey());
        assertThat(known.verified()).isEmpty();
        assertThat(hospital.desk.keys().check().standing(li.me())).isEqualTo(KeyStanding.UNVERIFIED);
    }

    @Test
    void aChangedKeyBlocksGrantsUntilItWasVerified() throws Exception {
        grant(li, Optional.empty());
        li.ledger.rotateKey(new FakeVault("a thief").encryptionKey());
        assertThat(hospital.desk.keys().check().standing(li.me())).isEqualTo(KeyStanding.CHANGED);
        Terms research = Terms.of(Optional.empty(), Purpose.RESEARCH);
        assertBarred(() -> hospital.desk.grant().grant(order(li, research), Progress.NONE), Barrier.KEY_CHANGED);
        assertThat(hospital.desk
                        .preview()
                        .preview(order(li, research))
                        .readers()
                        .getFirst()
                        .barrier())
                .contains(Barrier.KEY_CHANGED);
        hospital.desk
                .keys()
                .confirm()
                .confirm(
                        li.vault.account(),
                        KeyFingerprint.of(li.vault.account(), li.me().key()).toString());
        assertThat(hospital.desk.keys().check().standing(li.me())).isEqualTo(KeyStanding.VERIFIED);
        assertThat(hospital.desk
                        .grant()
                        .grant(order(li, research), Progress.NONE)
                        .done())
                .isEqualTo(1);
    }

    @Test
    void wrongWordsConfirmNothingAndRightOnesMayBeTypedAsTheyAreHeard() throws Exception {
        String right = words();
        String wrong = right.substring(0, right.lastIndexOf(' ')) + " zoo";
        assertThatThrownBy(() -> hospital.desk.keys().confirm().confirm(li.vault.account(), wrong))
                .hasMessage("XL-WRONG-FINGERPRINT");
        assertThat(hospital.books.find(li.vault.account())).isEmpty();
        hospital.as("ines", OperatorRole.OPERATOR)
                .keys()
                .confirm()
                .confirm(li.vault.account(), right.toUpperCase(Locale.ROOT).replace(" ", ", "));
        KeyBook.Verification verified =
                hospital.books.find(li.vault.account()).orElseThrow().verified().orElseThrow();
        assertThat(verified.operator()).isEqualTo("ines");
        assertThat(hospital.audit.last().orElseThrow().act()).isEqualTo("confirm-key");
    }

    @Test
    void theStrictRuleAsksForVerifiedKeys() throws Exception {
        hospital.desk
                .rules()
                .change()
                .change(new AccessRules(
                        Set.of(), AccessRules.KeyRelease.BY_OFFICER, true, AccessRules.USUAL.clockTolerance()));
        assertBarred(() -> grant(li, Optional.empty()), Barrier.KEY_UNVERIFIED);
        hospital.desk.keys().confirm().confirm(li.vault.account(), words());
        assertThat(grant(li, Optional.empty()).done()).isEqualTo(1);
    }

    @Test
    void whoRotatedHerKeyIsMissedInARoleUntilTheNewKeyIsConfirmed() throws Exception {
        hospital.desk
                .grant()
                .grant(
                        new GrantOrder(new Grantees.OfRole(Role.DOCTOR), new RecordScope.One(record.id()), TREATMENT),
                        Progress.NONE);
        li.ledger.rotateKey(new FakeVault("Dr Li's next key").encryptionKey());
        MissingEnvelopes.Missing missing =
                hospital.desk.roles().missing().find().getFirst();
        assertThat(missing.barrier()).contains(Barrier.KEY_CHANGED);
        hospital.desk.keys().confirm().confirm(li.vault.account(), words());
        GrantReport issued = hospital.desk
                .roles()
                .issue()
                .issue(hospital.desk.roles().missing().find(), Progress.NONE);
        assertThat(issued.done()).isEqualTo(1);
        assertThat(hospital.desk.roles().missing().find()).isEmpty();
    }

    private String words() throws Failed {
        return KeyFingerprint.of(li.vault.account(), li.me().key()).toString();
    }
}
