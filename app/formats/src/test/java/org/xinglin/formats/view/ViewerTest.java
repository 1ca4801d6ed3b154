package org.xinglin.formats.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.viewing.Hideaway;
import org.xinglin.core.records.viewing.RecordView.Text;
import org.xinglin.core.records.viewing.ShownRecord;
import org.xinglin.core.records.viewing.Viewer;
import org.xinglin.formats.Formats;

class ViewerTest {
    @TempDir
    Path folder;

    private final Formats formats = new Formats();

    private Viewer viewer() {
        Hideaway hideaway = formats.hideaway(folder.resolve("shown"));
        return new Viewer(hideaway, formats.viewing());
    }

    private long files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatIsShownIsGoneAfterClosing() throws Exception {
        ShownRecord shown =
                viewer().show(MediaKind.OTHER, out -> out.write("seen today".getBytes(StandardCharsets.UTF_8)));
        assertThat(shown.view()).isEqualTo(new Text("seen today", "UTF-8", false));
        assertThat(shown.toString()).doesNotContain("seen");
        shown.close();
        assertThatThrownBy(() -> shown.plaintext().read(0, new byte[1], 0, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsShownOfWhatIsTamperedWithAtItsVeryEnd() throws Exception {
        Failure tampered = new Failure.Tampered("cid");
        assertThatThrownBy(() -> viewer().show(MediaKind.OTHER, out -> {
                    for (int i = 0; i < 70; i++) {
                        out.write(new byte[1 << 20]);
                    }
                    assertThat(files())
                            .as("the sealed file while it is written")
                            .isEqualTo(1);
                    throw new Failed(tampered);
                }))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(tampered));
        assertThat(files()).isZero();
    }

    @Test
    void aFolderThatCanNotBeWrittenIsNamedAsThat() throws IOException {
        Files.writeString(folder.resolve("shown"), "a file where the folder should be");
        assertThatThrownBy(() -> viewer().show(MediaKind.OTHER, out -> {
                    for (int i = 0; i < 70; i++) {
                        out.write(new byte[1 << 20]);
                    }
                }))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Invalid.class));
    }
}
