package org.xinglin.formats.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.Formats;
import org.xinglin.formats.Samples;

class DicomReadingTest {
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final String IMPLICIT = "1.2.840.10008.1.2";

    private static ImportItem read(byte[] file) {
        return new Formats()
                .fileReading()
                .read(Samples.source("scan.dcm", file))
                .whole();
    }

    private static List<Oddity> oddities(ImportItem item) {
        return item.warnings().stream().map(Warning::oddity).toList();
    }

    private static BufferedImage thumbnail(ImportItem item) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(item.thumbnail().orElseThrow().png()));
    }

    private static DicomFile study(String syntax) {
        return DicomFile.withMeta(syntax)
                .text(Tag.STUDY_DATE, "DA", "20250217")
                .text(Tag.MODALITY, "CS", "CR")
                .text(Tag.STUDY_DESCRIPTION, "LO", "Chest")
                .text(0x0010_0010, "PN", "Secret^Name")
                .text(Tag.PATIENT_ID, "LO", "P-123");
    }

    @ParameterizedTest
    @CsvSource({
        "CT_small.dcm, 1CT1, CT, 2004-01-19, true",
        "MR_small.dcm, 4MR1, MR, 2004-08-26, true",
        "no_meta.dcm, 1CT1, CT, 2004-01-19, true"
    })
    void realFilesSayWhoseTheyAre(String file, String patient, String modality, LocalDate date, boolean image)
            throws IOException {
        ImportItem item = read(Samples.bytes("dicom/" + file));
        assertThat(item.patient().map(PatientId::value)).contains(patient);
        assertThat(item.tags()).isEqualTo(Set.of(modality));
        assertThat(item.date()).contains(date);
        assertThat(item.category()).isEqualTo(Category.IMAGING);
        assertThat(item.thumbnail().isPresent()).isEqualTo(image);
        assertThat(item.title()).doesNotContain("CompressedSamples");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MR_truncated.dcm", "badVR.dcm"})
    void brokenFilesAreImportedWithAWarning(String file) throws IOException {
        ImportItem item = read(Samples.bytes("dicom/" + file));
        assertThat(oddities(item)).contains(Oddity.DAMAGED);
        assertThat(item.category()).isEqualTo(Category.IMAGING);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPLICIT, IMPLICIT})
    void studyPatientAndPictureAreReadInBothSyntaxes(String syntax) throws IOException {
        byte[] pixels = {0, (byte) 255, (byte) 255, 0};
        ImportItem item = read(study(syntax)
                .image("MONOCHROME2", 1, 2, 2, 8)
                .element(Tag.PIXELS, "OW", pixels)
                .bytes());
        assertThat(item.title()).isEqualTo("Chest");
        assertThat(item.patient().map(PatientId::value)).contains("P-123");
        assertThat(item.date()).contains(LocalDate.of(2025, 2, 17));
        assertThat(item.warnings()).isEmpty();
        assertThat(item.toString()).doesNotContain("Secret");
        BufferedImage image = thumbnail(item);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isZero();
        assertThat(image.getRGB(1, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void monochrome1IsInverted() throws IOException {
        ImportItem item = read(study(EXPLICIT)
                .image("MONOCHROME1", 1, 1, 2, 8)
                .element(Tag.PIXELS, "OW", new byte[] {0, (byte) 255})
                .bytes());
        assertThat(thumbnail(item).getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(thumbnail(item).getRGB(1, 0) & 0xFFFFFF).isZero();
    }

    @Test
    void aWindowDecidesWhatIsBlackAndWhite() throws IOException {
        byte[] pixels = {(byte) 0xE8, 3, (byte) 0x4C, 4, (byte) 0xB0, 4, 0, 0}; // 1000, 1100, 1200, 0
        ImportItem item = read(study(EXPLICIT)
                .image("MONOCHROME2", 1, 1, 4, 16)
                .text(Tag.WINDOW_CENTER, "DS", "76")
                .text(Tag.WINDOW_WIDTH, "DS", "201\\400")
                .text(Tag.INTERCEPT, "DS", "-1024")
                .text(Tag.SLOPE, "DS", "1")
                .element(Tag.PIXELS, "OW", pixels)
                .bytes());
        BufferedImage image = thumbnail(item);
        assertThat(image.getRGB(0, 0) & 0xFF).isBetween(0, 2);
        assertThat(image.getRGB(1, 0) & 0xFF).isBetween(126, 130);
        assertThat(image.getRGB(2, 0) & 0xFF).isBetween(253, 255);
        assertThat(image.getRGB(3, 0) & 0xFF).isZero();
    }

    @Test
    void rgbKeepsItsColoursAndLargeImagesBecomeSmall() throws IOException {
        byte[] pixels = new byte[300 * 200 * 3];
        for (int i = 0; i < pixels.length; i += 3) {
            pixels[i] = (byte) 200;
        }
        ImportItem item = read(study(EXPLICIT)
                .image("RGB", 3, 200, 300, 8)
                .element(Tag.PIXELS, "OB", pixels)
                .bytes());
        BufferedImage image = thumbnail(item);
        assertThat(image.getWidth()).isEqualTo(128);
        assertThat(image.getHeight()).isEqualTo(85);
        assertThat(image.getRGB(60, 40) & 0xFFFFFF).isEqualTo(0xC80000);
    }

    @Test
    void lengthsThatLieNeitherHangNorFillTheMemory() {
        byte[] huge = study(EXPLICIT).header(0x0029_1010, "OB", 0x7FFFFFFF).bytes();
        assertThat(oddities(read(huge))).contains(Oddity.DAMAGED);
        byte[] negative = study(IMPLICIT).header(0x0029_1010, "OB", -2).bytes();
        assertThat(oddities(read(negative))).contains(Oddity.DAMAGED);
        byte[] largest = study(EXPLICIT)
                .image("MONOCHROME2", 1, 65_535, 65_535, 16)
                .header(Tag.PIXELS, "OW", 0x7FFFFFFE)
                .bytes();
        assertThat(oddities(read(largest))).contains(Oddity.DAMAGED);
        assertThat(read(largest).thumbnail()).isEmpty();
    }

    @Test
    void bottomlessSequencesAreDamage() {
        DicomFile file = study(EXPLICIT);
        for (int i = 0; i < 5000; i++) {
            file.header(0x0040_A730, "SQ", -1).header(0xFFFE_E000, "", -1);
        }
        assertThat(oddities(read(file.bytes()))).contains(Oddity.DAMAGED);
    }

    @Test
    void aPatientIdOfTenMegabytesIsLeftOut() {
        byte[] file = DicomFile.withMeta(IMPLICIT)
                .text(Tag.PATIENT_ID, "LO", "x".repeat(10_000_000))
                .text(0x0010_0030, "DA", "19700101")
                .bytes();
        ImportItem item = read(file);
        assertThat(item.patient()).isEmpty();
        assertThat(oddities(item)).contains(Oddity.TOO_LONG, Oddity.NO_PATIENT);
    }

    @Test
    void deflatedAndBigEndianFilesAreNamedAsNotRead() {
        for (String syntax : List.of("1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2")) {
            assertThat(read(DicomFile.withMeta(syntax)
                                    .element(0x0008_0005, "CS", new byte[20])
                                    .bytes())
                            .warnings())
                    .contains(new Warning(Oddity.NOT_SUPPORTED, syntax));
        }
    }

    @Test
    void chineseTitlesAreReadInTheirCharacterSet() {
        byte[] title = Arrays.copyOf("胸部".getBytes(java.nio.charset.Charset.forName("GB18030")), 4);
        ImportItem item = read(DicomFile.withMeta(EXPLICIT)
                .text(Tag.CHARACTER_SET, "CS", "GB18030")
                .element(Tag.STUDY_DESCRIPTION, "LO", title)
                .bytes());
        assertThat(item.title()).isEqualTo("胸部");
    }
}
