package org.xinglin.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.scene.chart.LineChart;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.settings.Preferences;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.desktop.ConsoleThreads;
import org.xinglin.desktop.assembly.HomeFolder;
import org.xinglin.desktop.assembly.HomePremises;
import org.xinglin.views.kit.FxThread;
import org.xinglin.views.shell.ConsoleParts;
import org.xinglin.views.shell.ConsoleWindow;
import org.xinglin.views.shell.PreferenceStore;

/** One evening with the console, from the first run to the locked door. */
@Timeout(180)
class ConsoleStoryTest {
    private static final String PASSWORD = "apricot blossom";

    @TempDir
    static Path folder;

    private static Stage stage;
    private static HomePremises premises;
    private static ConsoleThreads threads;
    private static ConsoleWindow window;
    private static final ChosenFiles FILES = new ChosenFiles();
    private static Person person;

    @BeforeAll
    static void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        premises = new HomePremises(new HomeFolder(folder.resolve("hospital")));
        threads = new ConsoleThreads(new FxThread());
        Clock clock = Clock.system(ZoneOffset.UTC);
        window = FxToolkit.setupFixture(
                () -> new ConsoleWindow(new ConsoleParts(premises, threads, new NoPreferences(), clock, true), FILES));
        FxToolkit.setupFixture(() -> window.show(stage));
        person = new Person(stage, Path.of("target", "snapshots"));
    }

    @AfterAll
    static void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            window.close();
            stage.hide();
        });
        threads.close();
        premises.close();
    }

    /** English, light, and nothing is kept. */
    private static final class NoPreferences implements PreferenceStore {
        @Override
        public Preferences load() {
            return new Preferences(Preferences.Theme.LIGHT, Preferences.Language.ENGLISH);
        }

        @Override
        public void save(Preferences preferences) {
            // the next window begins anew
        }
    }

    @Test
    void anEveningWithTheConsole() throws Exception {
        firstRun();
        NodeAddresses node = premises.startDemoNode();
        try (HomePremises doctor = new HomePremises(new HomeFolder(folder.resolve("doctor")));
                Session li = doctor.setUp(Identity.of("Dr Li", Role.DOCTOR), password(), node)) {
            protects();
            grants(li);
            seesItOnTheChain();
        }
        trains(node);
        locksAndUnlocks();
    }

    private static void firstRun() throws Exception {
        person.waitFor("#chooseDemo");
        person.picture("first-run");
        person.press("#chooseDemo");
        person.type("#passwordField", PASSWORD);
        person.type("#repeatField", PASSWORD);
        person.press("#assistantFinish");
        person.waitFor("#navRecords");
        person.picture("after-set-up");
        person.waitFor("#statusHeight", Region.class, Region::isVisible);
    }

    private static void protects() throws Exception {
        FILES.next(Files.writeString(folder.resolve("报告 report.json"), "{\"resourceType\":\"Patient\"}"));
        person.press("#emptyProtectButton");
        person.picture("chosen");
        person.type("#patientField", "P-1");
        person.act(() ->
                person.see("#categoryField", ComboBox.class).getSelectionModel().select(0));
        person.press("#pendingStart");
        signs();
        person.waitFor(
                "#recordsTable", TableView.class, table -> table.getItems().size() == 1);
        MedicalRecord record = (MedicalRecord)
                person.see("#recordsTable", TableView.class).getItems().getFirst();
        assertThat(record.title()).isEqualTo("报告 report.json");
        person.picture("protected");
    }

    private static void grants(Session doctor) throws Exception {
        person.press("#navAccess");
        person.waitFor(
                "#accessRecordList", ListView.class, list -> list.getItems().size() == 1);
        person.act(() -> person.see("#accessRecordList", ListView.class)
                .getSelectionModel()
                .select(0));
        person.press("#accessRefresh");
        person.waitFor("#memberTable", TableView.class, table -> row(table, doctor) >= 0);
        person.act(() -> {
            TableView<?> members = person.see("#memberTable", TableView.class);
            members.getSelectionModel().select(row(members, doctor));
        });
        person.press("#grantButton");
        person.press("#previewGrant");
        signs();
        person.waitFor(
                "#grantsTable", TableView.class, table -> table.getItems().size() == 1);
        person.picture("granted");
    }

    /** Looks at the transaction and signs it, and others of its kind. */
    private static void signs() throws Exception {
        person.waitFor("#signingSign");
        person.picture("signing");
        person.act(() -> person.see("#signingAlways", CheckBox.class).setSelected(true));
        person.press("#signingSign");
    }

    private static int row(TableView<?> members, Session doctor) {
        for (int i = 0; i < members.getItems().size(); i++) {
            if (members.getItems().get(i) instanceof Member member
                    && member.account().equals(doctor.account())) {
                return i;
            }
        }
        return -1;
    }

    private static void seesItOnTheChain() throws Exception {
        person.press("#navChain");
        person.waitFor("#eventsTable", TableView.class, table -> shows(table, "AccessGranted"));
        int before = person.see("#blocksTable", TableView.class).getItems().size();
        assertThat(before).isPositive();
        person.waitFor(
                "#blocksTable", TableView.class, table -> table.getItems().size() > before);
        person.press("#checkButton");
        person.waitFor("#verdictPane", Region.class, Region::isVisible);
        person.picture("chain");
    }

    private static boolean shows(TableView<?> events, String name) {
        return events.getItems().stream()
                .anyMatch(row ->
                        row instanceof ChainFact.EventSeen event && event.name().equals(name));
    }

    private static void trains(NodeAddresses node) throws Exception {
        FILES.next(Files.writeString(folder.resolve("task.json"), task()));
        person.press("#navTraining");
        person.press("#emptyPublishButton");
        person.press("#publishNow");
        signs();
        person.waitFor("#taskList", ListView.class, list -> list.getItems().size() == 1);
        person.act(() ->
                person.see("#taskList", ListView.class).getSelectionModel().select(0));
        person.press("#joinButton");
        person.press("#termsApprove");
        FILES.next(table("table"));
        person.press("#termsChoose");
        try (HomePremises second = new HomePremises(new HomeFolder(folder.resolve("second")));
                HomePremises third = new HomePremises(new HomeFolder(folder.resolve("third")));
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = others.submit(() -> joins(second, "Second Hospital", node));
            Future<?> two = others.submit(() -> joins(third, "Third Hospital", node));
            person.press("#termsJoin");
            signs(); // to take part
            signs(); // the first update
            seesTheRounds();
            one.get();
            two.get();
        }
        person.picture("trained");
    }

    /** A hospital that nobody watches: masks need three. */
    private static TrainingHistory joins(HomePremises premises, String name, NodeAddresses node) throws Exception {
        try (Session session = premises.setUp(Identity.of(name, Role.HOSPITAL), password(), node)) {
            TaskId task = session.training().tasks().tasks().getFirst().id();
            session.training().site().approve().approve(task);
            return session.training().join().join(task, table(name), Progress.NONE);
        }
    }

    private static void seesTheRounds() throws Exception {
        person.waitFor("#accuracyChart", LineChart.class, chart -> points(chart) >= 2);
        int soon = points(person.see("#accuracyChart", LineChart.class));
        person.waitFor(
                "#roundsTable", TableView.class, table -> table.getItems().size() == 10);
        person.waitFor("#accuracyChart", LineChart.class, chart -> points(chart) >= 10);
        assertThat(points(person.see("#accuracyChart", LineChart.class))).isGreaterThanOrEqualTo(soon);
    }

    private static int points(LineChart<?, ?> chart) {
        return chart.getData().stream()
                .mapToInt(series -> series.getData().size())
                .max()
                .orElse(0);
    }

    /** The demo's task, for three hospitals. */
    private static String task() throws Exception {
        try (InputStream in = Objects.requireNonNull(
                ConsoleStoryTest.class.getResourceAsStream("/org/xinglin/desktop/demo/demo-task.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"startParticipants\": 4", "\"startParticipants\": 3");
        }
    }

    private static Path table(String name) throws Exception {
        Random random = new Random(5);
        StringBuilder lines = new StringBuilder("age,sex,pressure,cholesterol,heart_rate,ill\n");
        for (int i = 0; i < 120; i++) {
            int age = 40 + random.nextInt(40);
            lines.append(age + ",1," + (110 + age / 2) + ",200,150," + (age > 60 ? 1 : 0) + "\n");
        }
        return Files.writeString(folder.resolve(name + ".csv"), lines);
    }

    private static void locksAndUnlocks() throws Exception {
        person.press("#lockButton");
        person.type("#unlockPassword", "plum blossom");
        person.press("#unlockButton");
        person.waitFor(
                "#unlockBanner", Region.class, banner -> banner.isVisible() && says(banner, "password is wrong"));
        person.picture("wrong-password");
        person.type("#unlockPassword", PASSWORD);
        person.press("#unlockButton");
        person.waitFor(
                "#recordsTable", TableView.class, table -> table.getItems().size() == 1);
        person.picture("unlocked-again");
    }

    private static boolean says(Region banner, String words) {
        return banner.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
    }

    private static Secret password() {
        return Secret.ofTyped("the doctor's own".toCharArray());
    }
}
