package org.xinglin.views.shell;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.Place;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.session.Session;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;

/** Draws what is sent, watched, proved and shared, for people to look at. */
class DeskSnapshotTest extends SnapshotDrawing {
    private static final List<Canvas> CANVASES = List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE);

    @Test
    void sentTransactions() {
        for (Canvas canvas : CANVASES) {
            draw(canvas, "pending", sending(), true, stage -> {
                pending(stage);
                this.<TableView<?>>find(stage, "#waitingTable")
                        .getSelectionModel()
                        .select(0);
            });
            FakeHospital silent = sending();
            silent.transactions.failWith(Optional.of(new Failure.Unreachable(Part.CHAIN, "http://127.0.0.1:8545")));
            draw(canvas, "pending-silent", silent, true, stage -> {
                pending(stage);
                this.<TableView<?>>find(stage, "#waitingTable")
                        .getSelectionModel()
                        .select(1);
                fire(stage, "#pendingSpeedUp");
            });
        }
        draw(LIGHT, "pending-empty", new FakeHospital(), true, this::pending);
        draw(CHINESE, "pending-empty", new FakeHospital(), true, this::pending);
    }

    @Test
    void sharedRecord() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            draw(canvas, "open-shared", FilledHospital.make(), true, stage -> {
                unlock(stage);
                fire(stage, "#openByCidButton");
                type(stage, "#openCidField", "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
                fire(stage, "#openViewer");
            });
        }
    }

    @Test
    void watchRules() {
        for (Canvas canvas : CANVASES) {
            draw(canvas, "watch-rules", alarmed(), true, this::rules);
            draw(canvas, "alerts", alarmed(), true, stage -> {
                alerts(stage);
                this.<TableView<?>>find(stage, "#alertsTable")
                        .getSelectionModel()
                        .select(0);
            });
            draw(canvas, "watch-rules-wrong", alarmed(), true, stage -> {
                rules(stage);
                type(stage, "#watch-second-grant-outside-hours", "noon");
                type(stage, "#watch-first-many-opens", "0");
                this.<CheckBox>find(stage, "#watch-stuck-transaction").setSelected(false);
                this.<CheckBox>find(stage, "#watchTold").setSelected(true);
                type(stage, "#watchProgram", "tell-the-officer");
            });
        }
        draw(LIGHT, "watch-rules-refused", alarmed(), true, stage -> {
            rules(stage);
            this.<CheckBox>find(stage, "#watchTold").setSelected(true);
            type(stage, "#watchProgram", "tell-the-officer");
            fire(stage, "#watchSave");
        });
    }

    @Test
    void proofsOfRole() throws Failed {
        for (Canvas canvas : CANVASES) {
            FakeHospital hospital = FilledHospital.make();
            FakeHospital doctor = proving(hospital);
            draw(canvas, "proofs", hospital, true, stage -> {
                accessTab(stage, "proofsTab");
                this.<TableView<?>>find(stage, "#rolesTable")
                        .getSelectionModel()
                        .select(0);
            });
            draw(canvas, "prove", doctor, true, stage -> {
                accessTab(stage, "proofsTab");
                type(stage, "#rolesCid", hospital.newest().orElseThrow().cid().text());
            });
        }
    }

    private static FakeHospital proving(FakeHospital hospital) throws Failed {
        Digest record = hospital.newest().orElseThrow().digest();
        FakeHospital doctor = new FakeHospital("Dr. Lin Qiaozhi", hospital);
        doctor.identity = Role.DOCTOR;
        for (String name : List.of("Dr. Lin Qiaozhi", "Dr. Ada Weber")) {
            Session.Roles roles =
                    new FakeHospital(name, hospital).session().roles().orElseThrow();
            roles.enrol().enrol(false);
        }
        for (String name : List.of("Dr. Lin Qiaozhi", "Dr. Ada Weber")) {
            Session.Roles roles =
                    new FakeHospital(name, hospital).session().roles().orElseThrow();
            try (ProofSender sender = roles.proofs().freshSender()) {
                roles.send().send(roles.prove().prove(record, 2, sender.account()), sender);
            }
        }
        return doctor;
    }

    private void alerts(Stage stage) {
        accessTab(stage, "alertsTab");
    }

    private void accessTab(Stage stage, String id) {
        unlock(stage);
        turn(stage, Page.ACCESS);
        TabPane tabs = find(stage, "#accessTabs");
        tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    private void rules(Stage stage) {
        alerts(stage);
        fire(stage, "#alertsRules");
    }

    private static FakeHospital alarmed() {
        FakeHospital hospital = FilledHospital.make();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("event", "GlassBroken");
        facts.put("doctor", FakeHospital.account(7).text());
        facts.put("transaction", FakeHospital.digest(77).hex());
        for (RuleKind kind : List.of(RuleKind.STUCK_TRANSACTION, RuleKind.GLASS_BROKEN)) {
            hospital.alerts.raise(
                    new Alert(0, kind, kind.word(), FakeHospital.NOW, facts, "delivered", Optional.empty()));
        }
        return hospital;
    }

    private void pending(Stage stage) {
        unlock(stage);
        turn(stage, Page.CHAIN);
        this.<TabPane>find(stage, "#chainTabs").getSelectionModel().select(1);
    }

    private static FakeHospital sending() {
        FakeHospital hospital = FilledHospital.make();
        Fate done = Fate.in(State.DONE, new Place(new BlockHeight(1_203), FakeHospital.digest(9)));
        send(hospital, 38, "MedicalAccess.registerRecord", Duration.ofHours(30), done);
        send(hospital, 39, "MedicalAccess.revokeAccess", Duration.ofHours(5), Fate.of(State.REPLACED));
        send(
                hospital,
                40,
                "Consortium.admit",
                Duration.ofHours(4),
                Fate.in(State.REVERTED, done.block().orElseThrow()));
        send(hospital, 41, "MedicalAccess.grantAccessUntil", Duration.ofMinutes(26), Fate.WAITING);
        send(hospital, 42, "MedicalAccess.acknowledgeEmergency", Duration.ofMinutes(3), Fate.WAITING);
        return hospital;
    }

    private static void send(FakeHospital hospital, long nonce, String what, Duration ago, Fate fate) {
        SentTransaction.Fee fee =
                new SentTransaction.Fee(BigInteger.valueOf(1_500_000_007L), BigInteger.ONE, BigInteger.valueOf(90_000));
        hospital.transactions.add(new SentTransaction(
                FakeHospital.digest(7_000 + nonce),
                hospital.vault.account(),
                nonce,
                what,
                fee,
                FakeHospital.NOW.minus(ago),
                "0x",
                fate));
    }
}
