package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.AuditExport;
import org.xinglin.core.audit.ExportAudit;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.audit.VerifyAudit;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

class AuditTest {
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T03:00:00Z"));
    private final InMemoryAudit audit = new InMemoryAudit(clock);
    private final Guard operator = audit.guardFor(OperatorRole.OPERATOR);

    @Test
    void whatWasDoneIsWrittenDownWithItsOutcome() throws Failed {
        assertThat(operator.act(Act.GRANT, "record 0xabc", () -> "done", outcome -> outcome + " once"))
                .isEqualTo("done");
        AuditEntry entry = audit.last().orElseThrow();
        assertThat(entry.act()).isEqualTo("grant");
        assertThat(entry.subject()).isEqualTo("record 0xabc");
        assertThat(entry.operator()).isEqualTo("operator");
        assertThat(entry.result()).isEqualTo(Result.DONE);
        assertThat(entry.detail()).isEqualTo("done once");
    }

    @Test
    void whatARoleMayNotDoIsRefusedBeforeItBeginsAndWrittenDown() {
        Guard auditor = audit.guardFor(OperatorRole.AUDITOR);
        assertThatThrownBy(() -> auditor.act(Act.OPEN, "record", () -> {
                    throw new AssertionError("an auditor saw plaintext");
                }))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.NotAllowed(Failure.Barrier.NOT_YOUR_ROLE)));
        assertThat(audit.last().orElseThrow().result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void aFailureIsWrittenDownByItsCode() {
        assertThatThrownBy(() -> operator.act(Act.REVOKE, "record", () -> {
                    throw new Failed(new Failure.Cancelled());
                }))
                .isInstanceOf(Failed.class);
        assertThat(audit.last().orElseThrow().result()).isEqualTo(Result.FAILED);
        assertThat(audit.last().orElseThrow().detail()).isEqualTo("XL-CANCELLED");
    }

    @Test
    void aFaultOfOursIsWrittenDownToo() {
        assertThatThrownBy(() -> operator.act(Act.REVOKE, "record", () -> {
                    throw new IllegalStateException("never told");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(audit.last().orElseThrow().detail()).isEqualTo("XL-UNEXPECTED");
    }

    @Test
    void anOpeningIsWrittenDownBeforeAnythingIsSeen() throws Failed {
        operator.act(Act.OPEN, "record", () -> {
            assertThat(audit.last().orElseThrow().result()).isEqualTo(Result.BEGUN);
            return true;
        });
        assertThat(audit.search(org.xinglin.core.audit.AuditLog.Query.ALL, 9)).hasSize(2);
    }

    @Test
    void whoeverDiesInAnActIsNamedAllTheSame() throws Failed {
        Guard guard = audit.guardFor(OperatorRole.ADMINISTRATOR);
        for (Act act : Act.values()) {
            if (act.isWrittenBeforehand()) {
                guard.act(act, "x", () -> {
                    assertThat(audit.last().orElseThrow())
                            .as("%s is not written down before it is done", act)
                            .extracting(AuditEntry::act, AuditEntry::result)
                            .containsExactly(act.word(), Result.BEGUN);
                    return true;
                });
            }
        }
        VerifyAudit verify = new VerifyAudit(guard, audit, audit);
        assertThat(verify.verify().unfinished()).isEmpty();
        long before = audit.last().orElseThrow().number();
        operator.act(Act.GRANT, "record 0xabc", () -> true);
        audit.cut((int) before + 1); // killed before the end was written
        operator.act(Act.GRANT, "record 0xdef", () -> true);
        assertThat(verify.verify().unfinished()).containsExactly(before + 1);
    }

    @Test
    void oneAnchorADayIsEnough() throws Failed {
        AnchorAudit anchor = new AnchorAudit(operator, audit, audit, clock);
        assertThat(anchor.isDue()).isFalse();
        operator.act(Act.GRANT, "record", () -> true);
        assertThat(anchor.isDue()).isTrue();
        AuditAnchor sent = anchor.anchor().orElseThrow();
        assertThat(sent.number()).isEqualTo(3); // the grant's two, and that this anchor was begun
        assertThat(anchor.isDue()).isFalse();
        clock.advance(Duration.ofHours(25));
        assertThat(anchor.isDue()).isTrue();
        assertThat(new AnchorAudit(audit.guardFor(OperatorRole.AUDITOR), audit, audit, clock).isDue())
                .isFalse();
    }

    @Test
    void anAnchorThatDoesNotComeIsOverdueAfterTwoDaysAlsoTheFirst() throws Failed {
        AnchorAudit anchor = new AnchorAudit(operator, audit, audit, clock);
        assertThat(anchor.overdueSince()).as("nothing to anchor").isEmpty();
        Instant first = clock.instant();
        operator.act(Act.GRANT, "record", () -> true);
        clock.advance(Duration.ofDays(2));
        assertThat(anchor.overdueSince()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(anchor.overdueSince()).contains(first);
        anchor.anchor();
        assertThat(anchor.overdueSince()).isEmpty();
        Instant last = clock.instant();
        clock.advance(Duration.ofDays(3));
        assertThat(anchor.overdueSince()).contains(last);
    }

    @Test
    void aLogThatWasCutBehindItsAnchorIsFound() throws Failed {
        for (int i = 0; i < 4; i++) {
            operator.act(Act.GRANT, "record", () -> true);
        }
        new AnchorAudit(operator, audit, audit, clock).anchor();
        VerifyAudit verify = new VerifyAudit(audit.guardFor(OperatorRole.AUDITOR), audit, audit);
        VerifyAudit.Verdict whole = verify.verify();
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.anchored()).isEqualTo(1);
        audit.cut(2);
        VerifyAudit.Verdict cut = verify.verify();
        assertThat(cut.firstBroken()).isEmpty();
        assertThat(cut.firstStray()).isEqualTo(OptionalLong.of(9));
    }

    @Test
    void whatARestoreLostIsNoForgeryAndWhatCameAfterItIs() throws Failed {
        AnchorAudit anchor = new AnchorAudit(operator, audit, audit, clock);
        operator.act(Act.GRANT, "record", () -> true);
        clock.advance(Duration.ofDays(1));
        operator.act(Act.GRANT, "record", () -> true);
        anchor.anchor();
        clock.advance(Duration.ofDays(1));
        audit.cut(2); // the backup's log
        audit.guardFor(OperatorRole.ADMINISTRATOR).act(Act.RESTORE, "", () -> true);
        clock.advance(Duration.ofDays(1));
        VerifyAudit verify = new VerifyAudit(operator, audit, audit);
        assertThat(verify.verify().isWhole()).isTrue();
        assertThat(verify.verify().lost()).isEqualTo(1);
        operator.act(Act.GRANT, "record", () -> true);
        anchor.anchor();
        audit.cut(4);
        assertThat(verify.verify().isWhole()).isFalse();
    }

    @Test
    void theWholeLogIsWrittenToAFileOfItsOwnerOnly(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 2500; i++) {
            operator.act(Act.GRANT, "record " + i, () -> true);
        }
        Path file = folder.resolve("audit.csv");
        ExportAudit export = new ExportAudit(
                audit.guardFor(OperatorRole.AUDITOR),
                audit,
                new PlainAuditExport(),
                new FakeVault("First Hospital").account());
        assertThat(export.write(AuditExport.Form.CSV, file, false)).isEqualTo(5001);
        assertThat(Files.readAllLines(file)).hasSize(5001).last().isEqualTo("5001 export-audit");
        assertThat(audit.last().orElseThrow().detail()).isEqualTo("5001");
        assertThatThrownBy(() -> export.write(AuditExport.Form.CSV, file, false))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-FILE-EXISTS"));
        assertThat(export.write(AuditExport.Form.CSV, file, true)).isEqualTo(5003);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void administratorsMayDoEverythingAndAuditorsChangeNothing() {
        List<Act> auditors = List.of(
                Act.UNLOCK,
                Act.LOCK,
                Act.VERIFY_RECORD,
                Act.PROVE_ACCESS,
                Act.CHANGE_OWN_PASSWORD,
                Act.VERIFY_AUDIT,
                Act.EXPORT_AUDIT,
                Act.DRILL);
        for (Act act : Act.values()) {
            assertThat(act.isAllowedTo(OperatorRole.ADMINISTRATOR))
                    .as(act.word())
                    .isTrue();
            assertThat(act.isAllowedTo(OperatorRole.AUDITOR)).as(act.word()).isEqualTo(auditors.contains(act));
        }
    }
}
