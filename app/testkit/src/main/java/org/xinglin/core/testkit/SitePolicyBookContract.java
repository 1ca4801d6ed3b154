package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.training.Allowed;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.TaskApproval;

/** What every book of policies promises. */
public abstract class SitePolicyBookContract {
    protected static final SitePolicy STRICT = new SitePolicy(
            7,
            false,
            new SitePolicy.Privacy(PrivacyScope.RECORD, 0.1 + 0.2, 1e-7),
            new SitePolicy.Names(
                    Allowed.these("mlp", "cnn-1d"),
                    Allowed.these("fedavg"),
                    Allowed.these("心脏 table.csv"),
                    Allowed.these(),
                    Allowed.these("0x" + "ab".repeat(20))),
            12,
            34,
            false);
    protected static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    protected abstract SitePolicyBook book();

    protected static TaskId task(int number) {
        return TaskId.parse("%064x".formatted(number));
    }

    @Test
    void beforeAnybodyDecidesTheUsualPolicyHoldsAndNoTaskIsApproved() {
        assertThat(book().policy()).isEqualTo(SitePolicy.USUAL);
        assertThat(book().approvals()).isEmpty();
        assertThat(book().approval(task(1))).isEmpty();
    }

    @Test
    void thePolicySavedLastHoldsWithEveryNameAndNumber() {
        book().save(STRICT);
        assertThat(book().policy()).isEqualTo(STRICT);
        book().save(SitePolicy.USUAL);
        assertThat(book().policy()).isEqualTo(SitePolicy.USUAL);
        book().save(STRICT);
        assertThat(book().policy()).isEqualTo(STRICT);
    }

    @Test
    void theMachineIsToldOfUntilSomebodySaysOtherwise() {
        assertThat(book().tellsOfMachine()).isTrue();
        book().tellOfMachine(false);
        assertThat(book().tellsOfMachine()).isFalse();
        book().save(STRICT);
        assertThat(book().tellsOfMachine()).isFalse();
        book().tellOfMachine(true);
        assertThat(book().tellsOfMachine()).isTrue();
    }

    @Test
    void aListOfNothingIsNotAListOfEverything() {
        book().save(STRICT);
        assertThat(book().policy().allowed().features()).isEqualTo(Allowed.these());
        assertThat(book().policy().allowed().features().allows("age")).isFalse();
    }

    @Test
    void theFirstToApproveStandsUntilItIsWithdrawn() {
        TaskApproval first = new TaskApproval(task(1), "wang", NOON);
        book().approve(first);
        book().approve(new TaskApproval(task(1), "li", NOON.plusSeconds(9)));
        assertThat(book().approval(task(1))).contains(first);
        assertThat(book().approval(task(2))).isEmpty();
        book().withdraw(task(1));
        book().withdraw(task(1));
        assertThat(book().approval(task(1))).isEmpty();
    }

    @Test
    void approvalsAreListedNewestFirst() {
        for (int number = 1; number <= 3; number++) {
            book().approve(new TaskApproval(task(number), "wang", NOON.plusSeconds(number)));
        }
        assertThat(book().approvals()).extracting(TaskApproval::task).isEqualTo(List.of(task(3), task(2), task(1)));
    }
}
