package org.xinglin.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Background;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.training.PolicyObjection;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Check;
import org.xinglin.core.training.PreflightFinding.Seen;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.core.training.ReplayOutcome.Flaw;
import org.xinglin.views.fixture.AnsweredDialogs;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.fixture.HeldBackground;

/** Draws a task on its way out, what it costs to join one, the checks and a replay, for people to look at. */
class TrainingFormsSnapshotTest extends SnapshotDrawing {
    private static final List<Canvas> CANVASES = List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE);

    @TempDir
    Path folder;

    private final HeldBackground background = new HeldBackground();

    @Override
    Background background() {
        return background;
    }

    private void training(Stage stage) {
        unlock(stage);
        turn(stage, Page.TRAINING);
    }

    private AnsweredDialogs task(String json) throws IOException {
        AnsweredDialogs dialogs = new AnsweredDialogs();
        dialogs.file = Optional.of(Files.writeString(folder.resolve("heart-disease-task.json"), json));
        return dialogs;
    }

    @Test
    void aTaskOnItsWayOut() throws IOException {
        for (Canvas canvas : CANVASES) {
            draw(canvas, "publish", FilledHospital.make(), task("{}"), stage -> {
                training(stage);
                fire(stage, "#publishButton");
            });
            FakeHospital noised = FilledHospital.make();
            noised.site.forecasts.first(PrivacyScope.CLIENT, 1);
            draw(canvas, "publish-few-hospitals", noised, task("{\"noised\": 1}"), stage -> {
                training(stage);
                fire(stage, "#publishButton");
            });
        }
        draw(LIGHT, "publish-unreadable", FilledHospital.make(), task(" "), stage -> {
            training(stage);
            fire(stage, "#publishButton");
        });
    }

    @Test
    void choicesThatClash() throws IOException {
        for (Canvas canvas : List.of(LIGHT, CHINESE_DARK)) {
            FakeHospital clashing = FilledHospital.make();
            clashing.site.forecasts.firstClashes();
            draw(canvas, "publish-clash", clashing, task("{\"clashing\": 1}"), stage -> {
                training(stage);
                fire(stage, "#publishButton");
            });
            draw(canvas, "publish-counting", FilledHospital.make(), task("{}"), stage -> {
                training(stage);
                fire(stage, "#publishButton");
                this.<CheckBox>find(stage, "#publishSecure").setSelected(true);
                this.<ComboBox<PrivacyScope>>find(stage, "#publishScope").setValue(PrivacyScope.RECORD);
            });
        }
    }

    @Test
    void whatItCostsToJoin() {
        for (Canvas canvas : CANVASES) {
            AnsweredDialogs dialogs = new AnsweredDialogs();
            dialogs.file = Optional.of(Path.of("heart.csv"));
            FakeHospital free = FilledHospital.make();
            free.site.forecasts.first(PrivacyScope.RECORD, 0.8);
            draw(canvas, "terms-cost", free, dialogs, stage -> {
                training(stage);
                fire(stage, "#joinButton");
                fire(stage, "#termsApprove");
                fire(stage, "#termsChoose");
            });
            FakeHospital against = FilledHospital.make();
            against.site.forecasts.first(PrivacyScope.RECORD, 0.01);
            against.site.forecasts.spent = 6.5;
            against.site.forecasts.objections = List.of(
                    new PolicyObjection(PolicyObjection.Kind.PRIVACY_BUDGET, "8.0", "21.5"),
                    new PolicyObjection(PolicyObjection.Kind.NOT_APPROVED, "", ""));
            draw(canvas, "terms-cost-over", against, dialogs, stage -> {
                training(stage);
                fire(stage, "#joinButton");
                fire(stage, "#termsChoose");
            });
        }
    }

    @Test
    void theChecks() {
        for (Canvas canvas : CANVASES) {
            FakeHospital fine = FilledHospital.make();
            fine.site.preflight = TrainingFormsSnapshotTest::fine;
            draw(canvas, "preflight", fine, true, stage -> {
                training(stage);
                fire(stage, "#preflightButton");
            });
            FakeHospital broken = FilledHospital.make();
            broken.site.preflight = TrainingFormsSnapshotTest::broken;
            draw(canvas, "preflight-failed", broken, true, stage -> {
                training(stage);
                fire(stage, "#preflightButton");
            });
        }
    }

    private static List<PreflightFinding> fine() {
        return List.of(
                PreflightFinding.of(Check.NAME, Verdict.OK, Seen.NAME_KNOWN, "edge.example.org", "192.0.2.10"),
                PreflightFinding.of(Check.PORT, Verdict.OK, Seen.PORT_ANSWERS, "7050"),
                PreflightFinding.of(Check.TLS, Verdict.OK, Seen.TLS_SPOKEN),
                PreflightFinding.of(Check.AUTHORITY, Verdict.OK, Seen.AUTHORITY_PINNED, "9f3c".repeat(16)),
                PreflightFinding.of(
                        Check.CERTIFICATE, Verdict.WARNING, Seen.CERTIFICATE_ENDS_SOON, "5", "2026-11-26T08:00:00Z"),
                PreflightFinding.of(
                        Check.REVOCATION,
                        Verdict.OK,
                        Seen.CERTIFICATE_TAKEN,
                        FakeHospital.account(7).text()),
                PreflightFinding.of(Check.CLOCK, Verdict.OK, Seen.CLOCKS_TOGETHER, "0.012"),
                PreflightFinding.of(Check.VERSION, Verdict.WARNING, Seen.VERSIONS_DIFFER, "6.0.1", "6.0.0"),
                PreflightFinding.of(Check.DISK, Verdict.OK, Seen.DISK_FREE, "91234567890"),
                PreflightFinding.of(
                        Check.CHAIN,
                        Verdict.OK,
                        Seen.ACCOUNT_REGISTERED,
                        FakeHospital.account(7).text(),
                        "hospital"),
                PreflightFinding.of(Check.STORAGE, Verdict.OK, Seen.STORAGE_HOLDS, "0.38.1", "48213"));
    }

    private static List<PreflightFinding> broken() {
        return List.of(
                PreflightFinding.of(Check.NAME, Verdict.OK, Seen.NAME_KNOWN, "edge.example.org", "192.0.2.10"),
                PreflightFinding.of(Check.PORT, Verdict.OK, Seen.PORT_ANSWERS, "7050"),
                PreflightFinding.of(Check.TLS, Verdict.OK, Seen.TLS_SPOKEN),
                PreflightFinding.of(Check.AUTHORITY, Verdict.WARNING, Seen.AUTHORITY_UNPINNED),
                PreflightFinding.trouble(
                        Check.CERTIFICATE,
                        new Failure.Untrusted(Failure.Distrust.EXPIRED, "this hospital's certificate expired")),
                PreflightFinding.of(Check.REVOCATION, Verdict.NOT_TRIED, Seen.NOT_TRIED),
                PreflightFinding.of(Check.CLOCK, Verdict.NOT_TRIED, Seen.NOT_TRIED),
                PreflightFinding.of(Check.VERSION, Verdict.NOT_TRIED, Seen.NOT_TRIED),
                PreflightFinding.of(Check.DISK, Verdict.FAILED, Seen.DISK_SHORT, "1234567890", "2147483648"),
                PreflightFinding.trouble(
                        Check.CHAIN, new Failure.Unreachable(Failure.Part.CHAIN, "http://127.0.0.1:8545")),
                PreflightFinding.of(Check.STORAGE, Verdict.FAILED, Seen.STORAGE_SILENT, "5"));
    }

    @Test
    void aReplay() {
        for (Canvas canvas : CANVASES) {
            FakeHospital equal = FilledHospital.make();
            equal.site.replay = (task, progress) -> outcome(task, 11, List.of());
            draw(canvas, "replay", equal, true, stage -> {
                training(stage);
                fire(stage, "#replayButton");
            });
            FakeHospital flawed = FilledHospital.make();
            flawed.site.replay = (task, progress) -> outcome(task, 6, flaws());
            draw(canvas, "replay-flawed", flawed, true, stage -> {
                training(stage);
                fire(stage, "#replayButton");
            });
        }
        for (Canvas canvas : List.of(LIGHT, CHINESE_DARK)) {
            draw(canvas, "replay-running", FilledHospital.make(), true, stage -> {
                training(stage);
                background.held = true;
                fire(stage, "#replayButton");
                background.held = false;
            });
        }
    }

    private static List<ReplayOutcome.Finding> flaws() {
        String cid = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
        return List.of(
                new ReplayOutcome.Finding(7, Optional.of(FakeHospital.account(7)), cid, Flaw.ALTERED, ""),
                new ReplayOutcome.Finding(9, Optional.empty(), cid, Flaw.UNAVAILABLE, ""));
    }

    private static ReplayOutcome outcome(TaskId task, int same, List<ReplayOutcome.Finding> findings) {
        List<ReplayOutcome.Round> rounds = java.util.stream.IntStream.rangeClosed(1, 11)
                .mapToObj(round -> new ReplayOutcome.Round(
                        round,
                        FakeHospital.digest(round),
                        Optional.of(FakeHospital.digest(round <= same ? round : round + 50))))
                .toList();
        return new ReplayOutcome(task, rounds, findings);
    }
}
