package org.xinglin.desktop.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.Role;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackUp;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.RecoveryStanding.Standing;
import org.xinglin.core.recovery.RecoveryStanding.Verdict;
import org.xinglin.core.recovery.RecoveryStanding.Wanted;
import org.xinglin.core.session.LockReason;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;

/** What the window does with a home, over the real vault and database. */
@Timeout(180)
class HomePremisesTest {
    private static final String PASSWORD = "apricot blossom";

    @TempDir
    Path folder;

    @Test
    void aLockedHomeHasNoKeysSaysWhyAndComesBackOnAnEmptyMachine() throws Failed {
        Path backup = folder.resolve("backup.xlb");
        try (HomePremises premises = new HomePremises(new HomeFolder(folder.resolve("hospital")))) {
            NodeAddresses node = premises.startDemoNode();
            Session first = setUp(premises, node);
            first.lockUp(LockReason.IDLE);
            assertThatThrownBy(() -> first.operators().list().list()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> first.recovery().backUp().backUp(order(first, backup), Progress.NONE))
                    .isInstanceOf(RuntimeException.class);
            try (Session second = unlock(premises)) {
                assertThat(newest(second)).extracting(AuditEntry::act).startsWith("unlock", "lock");
                assertThat(newest(second).get(1).detail()).isEqualTo("idle");
                second.recovery().backUp().backUp(order(second, backup), Progress.NONE);
                drill(second, backup);
                Standing standing = second.recovery().standing().look();
                assertThat(standing.verdict(Wanted.SHEETS)).isEqualTo(Verdict.NEVER);
                assertThat(standing.verdict(Wanted.BACKUP)).isEqualTo(Verdict.HOLDS);
                assertThat(standing.verdict(Wanted.DRILL)).isEqualTo(Verdict.HOLDS);
            }
            restored(backup, node);
        }
    }

    private void restored(Path backup, NodeAddresses node) throws Failed {
        try (HomePremises fresh = new HomePremises(new HomeFolder(folder.resolve("after the fire")))) {
            restore(fresh, backup, node);
            assertThatThrownBy(() -> restore(fresh, backup, node))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isInstanceOfSatisfying(
                                            Failure.Conflicting.class,
                                            it -> assertThat(it.conflict()).isEqualTo(Conflict.ALREADY_SET_UP)));
            try (Session session = unlock(fresh)) {
                assertThat(session.identity().name()).isEqualTo("First Hospital");
                Standing standing = session.recovery().standing().look();
                assertThat(standing.wantsKeyChange()).isTrue();
                session.operators().rotate().rotate();
                assertThat(session.recovery().standing().look().wantsKeyChange())
                        .isFalse();
            }
        }
    }

    private static void restore(HomePremises premises, Path backup, NodeAddresses node) throws Failed {
        try (Secret password = password()) {
            BackupKey key = new BackupKey.Password("administrator", password);
            premises.restore(backup, key, Optional.empty(), Optional.of(node), Progress.NONE);
        }
    }

    private static void drill(Session session, Path backup) throws Failed {
        try (Secret password = password()) {
            BackupKey key = new BackupKey.Password("administrator", password);
            assertThat(session.recovery()
                            .drill()
                            .run(backup, key, Progress.NONE)
                            .isWhole())
                    .isTrue();
        }
    }

    private static Session setUp(HomePremises premises, NodeAddresses node) throws Failed {
        try (Secret password = password()) {
            return premises.setUp(Identity.of("First Hospital", Role.HOSPITAL), password, node);
        }
    }

    private static Session unlock(HomePremises premises) throws Failed {
        try (Secret password = password()) {
            return premises.unlock(password);
        }
    }

    private static BackUp.Order order(Session session, Path backup) {
        return new BackUp.Order(session.recovery().home(), backup, false);
    }

    private static List<AuditEntry> newest(Session session) {
        return session.audit().log().search(AuditLog.Query.ALL, 5);
    }

    private static Secret password() {
        return Secret.ofTyped(PASSWORD.toCharArray());
    }
}
