package org.xinglin.views.signing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.chain.TransactionPreview.Cost;
import org.xinglin.core.chain.TransactionPreview.Parameter;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.views.kit.Texts;

@Timeout(60)
class SigningDeskTest {
    private static final WalletAddress ACCOUNT = new WalletAddress("0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc");

    private Texts texts = Texts.in(Locale.ENGLISH, ZoneOffset.UTC);
    private Stage stage;
    private SigningDesk desk;

    @BeforeAll
    static void startScreen() throws Exception {
        FxToolkit.registerPrimaryStage();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    @BeforeEach
    void open() {
        stage = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Stage window = new Stage();
            window.setScene(new Scene(new StackPane(), 800, 600));
            window.show();
            return window;
        });
        desk = new SigningDesk(
                () -> stage, () -> texts, preview -> preview.function().equals("anchorAudit"));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            desk.close();
            stage.hide();
        });
    }

    @Test
    void whatIsNotSignedIsNotSent() throws Exception {
        CompletableFuture<Boolean> answer = asked("grantAccessUntil");
        press("#signingRefuse");
        assertThat(answer.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aKindThatIsTrustedIsNotAskedForAgain() throws Exception {
        CompletableFuture<Boolean> first = asked("grantAccessUntil");
        await("#signingAlways");
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> ((CheckBox) found("#signingAlways")).setSelected(true));
        press("#signingSign");
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(asked("grantAccessUntil").get(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Boolean> other = asked("revokeAccess");
        press("#signingSign");
        assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Boolean> again = asked("revokeAccess");
        press("#signingRefuse");
        assertThat(again.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whatTheHospitalDecidedBeforehandIsNotAskedForUntilTheConsoleIsLocked() throws Exception {
        assertThat(asked("anchorAudit").get(10, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> desk.close());
        assertThat(asked("anchorAudit").get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void lockingAnswersNo() throws Exception {
        CompletableFuture<Boolean> answer = asked("grantAccessUntil");
        await("#signingSign");
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> desk.close());
        assertThat(answer.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(asked("grantAccessUntil").get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aReplacementIsAskedForBesideWhatWaitsAndLockingAnswersNoToBoth() throws Exception {
        CompletableFuture<Boolean> first = asked("grantAccessUntil");
        await("#signingSign");
        CompletableFuture<Boolean> second = asked("transfer");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, () -> asking() == 2));
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> desk.close());
        assertThat(first.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(second.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(WaitForAsyncUtils.waitForAsyncFx(30_000, SigningDeskTest::asking))
                .isZero();
    }

    private static long asking() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(window -> window.getScene().getRoot().lookup("#signingSign") != null)
                .count();
    }

    @Test
    void everyValueStandsThereInFullInBothLanguages() throws Exception {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            texts = Texts.in(locale, ZoneOffset.UTC);
            CompletableFuture<Boolean> answer = asked("grantAccessUntil");
            await("#signingSign");
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> save(locale));
            press("#signingRefuse");
            assertThat(answer.get(10, TimeUnit.SECONDS)).isFalse();
        }
    }

    private CompletableFuture<Boolean> asked(String function) {
        return CompletableFuture.supplyAsync(() -> desk.approves(preview(function)));
    }

    private void press(String id) throws Exception {
        await(id);
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> ((ButtonBase) found(id)).fire());
    }

    private static void await(String id) throws Exception {
        Callable<Boolean> there = () -> WaitForAsyncUtils.waitForAsyncFx(30_000, () -> find(id).isPresent());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, there);
    }

    private static Node found(String id) {
        return find(id).orElseThrow();
    }

    private static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot().lookup(id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static void save(Locale locale) {
        Scene scene = found("#signingSign").getScene();
        try {
            Path folder = Files.createDirectories(Path.of("target", "snapshots"));
            Path file = folder.resolve("signing-light-" + locale.getLanguage() + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            assertThat(Files.size(file)).isGreaterThan(2_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TransactionPreview preview(String function) {
        return new TransactionPreview(
                20261,
                ACCOUNT,
                new WalletAddress("0x5fbdb2315678afecb367f032d93f642f64180aa3"),
                "MedicalAccess",
                function,
                List.of(
                        new Parameter("digest", "0x" + "b94d27b9".repeat(8), "CT thorax"),
                        new Parameter("grantee", "0x90f79bf6eb2c4f870365e785982e1f101e93b906", "Dr. Li Wei"),
                        new Parameter("purpose", "TREAT", ""),
                        new Parameter("envelope", "0x" + "ab".repeat(80), "")),
                Optional.of(Instant.parse("2026-12-31T23:00:00Z")),
                new Cost(
                        BigInteger.valueOf(91_000),
                        BigInteger.valueOf(113_750),
                        BigInteger.valueOf(2_000_000_000L),
                        BigInteger.ONE),
                17,
                "");
    }
}
