package org.xinglin.learning.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.ImageSpec;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.Mismatch;

class ImageFolderReaderTest {
    private static final List<String> CLASSES = List.of("clear", "opaque");

    @TempDir
    Path folder;

    private Examination examine(int width, int height, int channels) throws Failed {
        return new ImageFolderReader(new ImageSpec(width, height, channels, CLASSES)).examine(folder);
    }

    private Path write(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, name.endsWith("jpg") ? "jpeg" : "png", file.toFile());
        return file;
    }

    private static BufferedImage grey(int width, int height, int... samples) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, width, height, 0, samples);
        return image;
    }

    private static BufferedImage colour(int width, int height, int type, int argb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, argb);
        }
        return image;
    }

    private double[] only(int width, int height, int channels) throws Failed {
        Examination found = examine(width, height, channels);
        assertThat(found.mismatches()).isEmpty();
        return found.rows().features().getFirst();
    }

    @Test
    void aNewPixelIsTheMeanOfWhatItCovers() throws Exception {
        write("clear/a.png", grey(4, 2, 0, 51, 102, 153, 255, 204, 0, 0));
        assertThat(only(2, 1, 1)).containsExactly(new double[] {0.5, 0.25}, within(1e-12));
        assertThat(only(1, 1, 1)).containsExactly(new double[] {0.375}, within(1e-12));
        double[] thirds = only(3, 2, 1);
        assertThat(thirds[0]).isCloseTo((51 / 3.0) / (4 / 3.0) / 255, within(1e-12));
        assertThat(only(8, 4, 1)[3]).isCloseTo(51 / 255.0, within(1e-12));
    }

    @Test
    void greyOfSixteenBitsKeepsThemAndIsNotBrightened() throws Exception {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        ((DataBufferUShort) image.getRaster().getDataBuffer()).getData()[0] = 1000;
        write("clear/a.png", image);
        assertThat(only(2, 1, 1)).containsExactly(new double[] {1000 / 65535.0, 0}, within(1e-12));
        assertThat(only(2, 1, 3)[0]).isCloseTo(1000 / 65535.0, within(1e-12));
    }

    @Test
    void coloursKeepTheirChannelsOrBecomeGrey() throws Exception {
        write("clear/a.png", colour(3, 3, BufferedImage.TYPE_INT_RGB, 0xFF_FF_80_00));
        assertThat(only(1, 1, 3)).containsExactly(new double[] {1, 128 / 255.0, 0}, within(1e-9));
        assertThat(only(1, 1, 1)).containsExactly(new double[] {0.299 + 0.587 * 128 / 255}, within(1e-9));
    }

    @Test
    void whatIsTransparentIsBlackAndAPaletteIsRead() throws Exception {
        write("clear/a.png", colour(2, 2, BufferedImage.TYPE_INT_ARGB, 0x80_FF_FF_FF));
        assertThat(only(1, 1, 1)[0]).isCloseTo(128 / 255.0, within(1e-9));
        write("clear/a.png", colour(2, 2, BufferedImage.TYPE_BYTE_INDEXED, 0xFF_FF_00_00));
        assertThat(only(1, 1, 3)).containsExactly(new double[] {1, 0, 0}, within(1e-9));
    }

    @Test
    void foldersAreClassesAndRowsStandInTheOrderOfTheNames() throws Exception {
        write("opaque/b.jpg", colour(8, 8, BufferedImage.TYPE_INT_RGB, 0xFF_FF_FF_FF));
        write("opaque/a.png", grey(1, 1, 128));
        write("clear/z.png", grey(1, 1, 0));
        Files.writeString(folder.resolve("clear/.DS_Store"), "left by a desktop");
        Examination found = examine(1, 1, 1);
        assertThat(found.mismatches()).isEmpty();
        assertThat(found.rows().labels()).containsExactly(0, 1, 1);
        assertThat(found.rows().features().get(1)[0]).isCloseTo(128 / 255.0, within(1e-9));
        assertThat(found.rows().features().get(2)[0]).isCloseTo(1, within(0.02));
    }

    @Test
    void aListOfLabelsDoesAsWell() throws Exception {
        write("a.png", grey(1, 1, 255));
        write("b.png", grey(1, 1, 0));
        Files.writeString(folder.resolve("labels.csv"), "file;class\nb.png;opaque\na.png;clear\n");
        Examination found = examine(1, 1, 1);
        assertThat(found.mismatches()).isEmpty();
        assertThat(found.rows().labels()).containsExactly(1, 0);
        assertThat(found.rows().features().getFirst()[0]).isZero();
    }

    @Test
    void aListThatLeadsElsewhereOrNamesTwiceIsRefusedByItsLine() throws Exception {
        Path secret = Files.createDirectories(folder.resolve("in")).resolve("../zhao.png");
        ImageIO.write(grey(1, 1, 255), "png", secret.toFile());
        Files.createSymbolicLink(folder.resolve("link.png"), folder.resolve("zhao.png"));
        Files.writeString(
                folder.resolve("labels.csv"),
                "zhao.png,clear\nin/../zhao.png,clear\n../x.png,clear\nlink.png,opaque\nzhao.png,opaque\nzhao.png,Zhao\n");
        List<Mismatch> found = examine(1, 1, 1).mismatches();
        assertThat(found)
                .extracting(Mismatch::place)
                .containsExactly(
                        "labels.csv, line 2",
                        "labels.csv, line 3",
                        "labels.csv, line 4",
                        "labels.csv, line 5",
                        "labels.csv, line 6");
        assertThat(found.toString().toLowerCase(Locale.ROOT)).doesNotContain("zhao");
    }

    @Test
    void whatIsNoImageIsRefusedByItsNumberNeverByItsName() throws Exception {
        write("clear/a.png", grey(1, 1, 0));
        Files.writeString(folder.resolve("clear/zhao.png"), "not an image");
        ImageIO.write(
                grey(2, 2, 1, 2, 3, 4), "bmp", folder.resolve("clear/zhao2.png").toFile());
        Files.createDirectories(folder.resolve("Zhao Min"));
        List<Mismatch> found = examine(1, 1, 1).mismatches();
        assertThat(found)
                .containsExactly(
                        new Mismatch("folder 1 of 2", "its name is none of the classes clear, opaque"),
                        new Mismatch("image 2 of class clear", "is not a PNG or JPEG"),
                        new Mismatch("image 3 of class clear", "is not a PNG or JPEG"));
    }

    @Test
    void aSmallFileThatSaysItIsHugeTakesNoMemory() throws Exception {
        byte[] png = Files.readAllBytes(write("clear/a.png", grey(1, 1, 0)));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 100_000).putInt(20, 100_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        Files.write(folder.resolve("clear/a.png"), png);
        assertThat(examine(1, 1, 1).mismatches())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("10000000000 pixels"));
    }

    /** A reader that stumbles over a damaged file must end in a refusal, whatever it throws inside. */
    @Test
    void damagedFilesAreRefusedOrReadButNeverEndTheJoin() throws Exception {
        long seed = 4711;
        Random random = new Random(seed);
        BufferedImage noise = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            noise.setRGB(i % 16, i / 16, random.nextInt());
        }
        for (String name : List.of("clear/a.png", "clear/a.jpg")) {
            byte[] whole = Files.readAllBytes(write(name, noise));
            for (int i = 0; i < 400; i++) {
                byte[] damaged = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int k = 0; k < 1 + i % 5 && damaged.length > 8; k++) {
                    damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
                }
                Files.write(folder.resolve(name), damaged);
                Examination found = examine(4, 4, 3);
                assertThat(found.rows().size() + found.mismatches().size())
                        .as("seed %d, file %d", seed, i)
                        .isEqualTo(1);
            }
            Files.delete(folder.resolve(name));
        }
    }

    @Test
    void imagesOfOnePatientBelongTogetherByTheBeginningOfTheirNames() throws Exception {
        ImageSpec spec = new ImageSpec(1, 1, 1, Optional.of("_"), CLASSES);
        for (String name : List.of("clear/p7_1.png", "clear/p8_1.png", "opaque/p7_2.png")) {
            write(name, grey(1, 1, 5));
        }
        Examination found = new ImageFolderReader(spec).examine(folder);
        assertThat(found.mismatches()).isEmpty();
        assertThat(found.rows().groups()).containsExactly(0, 1, 0);
        write("clear/nobody.png", grey(1, 1, 5));
        assertThat(new ImageFolderReader(spec).examine(folder).mismatches())
                .extracting(Mismatch::line)
                .containsExactly("image 1 of class clear: its name does not say whose it is: nothing before _");
    }

    @Test
    void anEmptyFolderAndAFileInsteadOfOneAreSaidToBeThat() throws Exception {
        assertThat(examine(1, 1, 1).mismatches()).hasSize(1);
        Path file = Files.write(folder.resolve("x.png"), "x".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new ImageFolderReader(new ImageSpec(1, 1, 1, CLASSES)).examine(file))
                .isInstanceOf(Failed.class);
    }
}
