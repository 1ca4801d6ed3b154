package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.audit.VerifyAudit;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

class H2AuditLogTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00.123Z");

    @TempDir
    Path folder;

    private Database database;
    private H2AuditLog log;

    @BeforeEach
    void open() throws Failed {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 3);
        try (Secret secret = Secret.owning(key)) {
            database = Database.open(folder.resolve("catalogue"), secret);
        }
        log = new H2AuditLog(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void entriesComeBackAsTheyWereWrittenAndTheChainGoesOnAfterARestart() throws Failed {
        AuditEntry first = log.append(line("grant", "0xabc 王"));
        close();
        open();
        AuditEntry second = log.append(line("revoke", "0xabc"));
        assertThat(log.after(0, 10)).containsExactly(first, second);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(verified().isWhole()).isTrue();
        assertThat(log.search(new AuditLog.Query("REVOKE", Optional.empty(), Optional.empty()), 10))
                .containsExactly(second);
        assertThat(log.search(new AuditLog.Query("", Optional.of(NOW.plusMillis(1)), Optional.empty()), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET subject = 'somebody else' WHERE number = 7",
                "UPDATE audit_entry SET at = DATEADD(SECOND, 1, at) WHERE number = 7",
                "UPDATE audit_entry SET operator = 'eve' WHERE number = 7",
                "UPDATE audit_entry SET role = 'AUDITOR' WHERE number = 7",
                "UPDATE audit_entry SET result = 'REFUSED' WHERE number = 7",
                "UPDATE audit_entry SET detail = 'x' WHERE number = 7",
                "UPDATE audit_entry SET hash = previous WHERE number = 7",
                "DELETE FROM audit_entry WHERE number = 7"
            })
    void theFirstBrokenEntryIsNamed(String attack) throws Failed {
        for (int i = 0; i < 20; i++) {
            log.append(line("grant", "record " + i));
        }
        database.jdbi().useHandle(handle -> handle.execute(attack));
        VerifyAudit.Verdict verdict = verified();
        assertThat(verdict.isWhole()).isFalse();
        assertThat(verdict.firstBroken()).isEqualTo(OptionalLong.of(7));
    }

    @Test
    void aRewrittenTailIsFoundByTheAnchor() throws Failed {
        for (int i = 0; i < 5; i++) {
            log.append(line("grant", "record " + i));
        }
        AuditEntry head = log.last().orElseThrow();
        AuditAnchor anchor = new AuditAnchor(head.number(), head.hash(), NOW, head.hash());
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_entry WHERE number > 3"));
        log.append(line("grant", "another 4"));
        log.append(line("grant", "another 5"));
        VerifyAudit.Verdict verdict = verified(anchor);
        assertThat(verdict.firstBroken()).isEmpty();
        assertThat(verdict.firstStray()).isEqualTo(OptionalLong.of(5));
    }

    @Test
    void theAnchorsThatWereSentAreRemembered() throws Failed {
        AuditAnchor anchor = new AuditAnchor(4, AuditEntry.ORIGIN, NOW, AuditEntry.ORIGIN);
        log.anchored(anchor);
        close();
        open();
        assertThat(log.anchored()).containsExactly(anchor);
    }

    @Test
    void twoThreadsNeverWriteOneNumberTwice() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> writers = List.of(writer(start), writer(start));
        start.countDown();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(log.after(0, 1000)).hasSize(100);
        assertThat(verified().isWhole()).isTrue();
    }

    private Thread writer(CountDownLatch start) {
        return Thread.ofPlatform().start(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            for (int i = 0; i < 50; i++) {
                log.append(line("grant", "record " + i));
            }
        });
    }

    private VerifyAudit.Verdict verified(AuditAnchor... anchors) throws Failed {
        AuditAnchors chain = new AuditAnchors() {
            @Override
            public Digest anchor(long number, Digest head) {
                throw new AssertionError("verifying sends nothing");
            }

            @Override
            public List<AuditAnchor> anchors() {
                return List.of(anchors);
            }
        };
        Guard guard = new Guard(new Operator("auditor", OperatorRole.AUDITOR), log, () -> NOW);
        return new VerifyAudit(guard, log, chain).verify();
    }

    private static AuditEntry.Line line(String act, String subject) {
        return new AuditEntry.Line(
                NOW, "Dr. 李", OperatorRole.OPERATOR, act, subject, AuditEntry.Result.DONE, "3 records");
    }
}
