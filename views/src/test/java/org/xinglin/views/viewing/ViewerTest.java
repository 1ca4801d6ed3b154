package org.xinglin.views.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Texts;

@Timeout(60)
class ViewerTest {
    private final FakeHospital hospital = new FakeHospital();
    private Stage stage;
    private Viewer viewer;

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
        viewer = new Viewer(hospital.bench, () -> Texts.in(Locale.ENGLISH, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            viewer.close();
            stage.hide();
        });
    }

    @Test
    void lockingClosesEveryWindowAndWipesWhatItShowed() {
        byte[] png = picture();
        show("picture", new RecordView.Image(png, 64, 48, 3, List.of("CT")));
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> assertThat(find("#viewerImage")).isPresent());
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> viewer.close());
        assertThat(png).containsOnly(0);
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> assertThat(find("#viewerImage")).isEmpty());
    }

    @Test
    void aTreeAndItsNarrativeAreShown() {
        RecordView.Node name = new RecordView.Node("code", "Haemoglobin", List.of());
        RecordView.Node value = new RecordView.Node("valueQuantity", "7.2 mmol/L", List.of());
        show(
                "tree",
                new RecordView.FhirTree(
                        List.of(new RecordView.Node("Observation", "", List.of(name, value))),
                        "Haemoglobin 7.2 mmol/L, below the range.",
                        true));
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            assertThat(find("#viewerTree")).isPresent();
            assertThat(find("#viewerNarrative")).isPresent();
        });
    }

    @Test
    void aLongTableIsTurnedPageByPage() {
        List<List<String>> all =
                IntStream.range(0, 1200).mapToObj(i -> List.of("row " + i, "x")).toList();
        show("table", new RecordView.Table(List.of("name", "value"), rows(all), ',', "UTF-8", false));
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            TableView<?> table = (TableView<?>) find("#viewerTable").orElseThrow();
            assertThat(table.getItems()).hasSize(500);
            ((ButtonBase) find("#viewerForth").orElseThrow()).fire();
            ((ButtonBase) find("#viewerForth").orElseThrow()).fire();
            assertThat(table.getItems()).hasSize(200);
            assertThat(table.getItems().getFirst()).hasToString("[row 1000, x]");
        });
    }

    @Test
    void pagesOfAPdfAreDrawnWhenTheyAreTurnedTo() {
        List<Integer> drawn = new ArrayList<>();
        RecordView.Pages pages = new RecordView.Pages() {
            @Override
            public Optional<byte[]> png(int page, int dpi) {
                drawn.add(page);
                return page == 1 ? Optional.empty() : Optional.of(picture());
            }

            @Override
            public void close() {
                drawn.add(-1);
            }
        };
        show("pdf", new RecordView.PdfPages(3, pages));
        assertThat(drawn).containsExactly(0);
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> ((ButtonBase) find("#viewerForth").orElseThrow()).fire());
        assertThat(drawn).containsExactly(0, 1);
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> ((ButtonBase) find("#viewerClose").orElseThrow()).fire());
        assertThat(drawn).endsWith(-1);
    }

    @Test
    void whatCanNotBeShownSaysWhy() {
        for (RecordView.Reason reason : RecordView.Reason.values()) {
            show("none", new RecordView.Unsupported(reason, "1.2.840.10008.1.2.4.90"));
            WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
                assertThat(((Label) find("#viewerUnsupported").orElseThrow()).getText())
                        .isNotBlank();
                viewer.close();
            });
        }
    }

    @Test
    void aFailureIsToldInTheWindow() {
        WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> viewer.open(stage, "CT", progress -> {
                    throw new Failed(new Failure.Tampered("bafkrei"));
                }));
        WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> assertThat(((Label) find("#bannerCode").orElseThrow()).getText())
                        .isEqualTo("XL-TAMPERED"));
    }

    private void show(String what, RecordView view) {
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> viewer.open(stage, "CT thorax", progress -> new ShownRecord(view, new NoPlaintext())));
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> save(what));
    }

    private static RecordView.Rows rows(List<List<String>> all) {
        return new RecordView.Rows() {
            @Override
            public int count() {
                return all.size();
            }

            @Override
            public List<List<String>> rows(int from, int to) {
                return all.subList(from, Math.min(to, all.size()));
            }

            @Override
            public void close() {
                assertThat(all).isNotEmpty();
            }
        };
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot().lookup(id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static void save(String what) {
        Scene scene = find("#viewerPane").orElseThrow().getScene();
        try {
            Path folder = Files.createDirectories(Path.of("target", "snapshots"));
            Path file = folder.resolve("viewer-" + what + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            assertThat(Files.size(file)).isGreaterThan(2_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A view made in a test reads from nowhere. */
    private static final class NoPlaintext implements Plaintext {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) {
            return -1;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
