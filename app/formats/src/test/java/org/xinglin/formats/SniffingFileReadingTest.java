package org.xinglin.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.FileReading;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;

class SniffingFileReadingTest {
    private final FileReading reading = new Formats().fileReading();

    private static List<Oddity> oddities(ImportItem item) {
        return item.warnings().stream().map(Warning::oddity).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fhir/patient-b.json",
                "dicom/MR_small.dcm",
                "dicom/no_meta.dcm",
                "dicom/badVR.dcm",
                "heart-disease/processed.va.data"
            })
    void everyTruncationIsReadAsWhatItIs(String file) throws IOException {
        byte[] whole = Samples.bytes(file);
        int step = Math.max(1, whole.length / 120);
        for (int length = 0; length < whole.length; length += length < 400 ? 7 : step) {
            ReadFile read = reading.read(Samples.source("cut", Arrays.copyOf(whole, length)));
            assertThat(read.whole().title()).as("%d bytes", length).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dicom/MR_small.dcm", "dicom/no_meta.dcm"})
    void flippedBytesNeverBreakTheReading(String file) throws IOException {
        byte[] whole = Samples.bytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            byte[] broken = whole.clone();
            for (int flips = 0; flips < 8; flips++) {
                broken[random.nextInt(2000)] = (byte) random.nextInt();
            }
            assertThat(reading.read(Samples.source("flipped", broken)).whole().title())
                    .as("seed 5, round %d", i)
                    .isNotBlank();
        }
    }

    @Test
    void aFileThatCanNotBeReadIsAWarning() {
        Source gone = new Source() {
            @Override
            public String name() {
                return "gone.pdf";
            }

            @Override
            public String locator() {
                return "gone.pdf";
            }

            @Override
            public long bytes() {
                return 1;
            }

            @Override
            public java.time.Instant modified() {
                return java.time.Instant.EPOCH;
            }

            @Override
            public java.io.InputStream open() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(oddities(reading.read(gone).whole())).contains(Oddity.UNREADABLE);
    }

    @Test
    void anEmptyFileAndForeignTextAreKeptAsWhatTheyAre() {
        assertThat(reading.read(Samples.source("empty", "")).whole().kind()).isEqualTo(MediaKind.EMPTY);
        ImportItem note = reading.read(Samples.source("note.txt", "seen today")).whole();
        assertThat(note.kind()).isEqualTo(MediaKind.OTHER);
        assertThat(note.title()).isEqualTo("note.txt");
        assertThat(oddities(note)).containsExactly(Oddity.NO_PATIENT);
    }

    @Test
    void aPersonCanCorrectEverythingButTheContent() {
        ImportItem item = reading.read(Samples.source("note.txt", "seen today")).whole();
        assertThat(item.isComplete()).isFalse();
        ImportItem corrected = item.of(new PatientId("p1"))
                .titled("First visit")
                .in(Category.REPORT)
                .dated(java.util.Optional.of(LocalDate.of(2026, 11, 21)));
        assertThat(corrected.isComplete()).isTrue();
        assertThat(corrected.title()).isEqualTo("First visit");
        assertThat(corrected.titled("  \n ").title()).isEqualTo("First visit");
        assertThat(corrected.source()).isSameAs(item.source());
    }

    @Test
    void titlesAreOneShortPrintableLine() {
        String hostile = "a\nb\u0000c\u202Ed" + "x".repeat(10_000_000);
        String title = ImportItem.line(hostile);
        assertThat(title).startsWith("a b c d").hasSize(ImportItem.MAX_TITLE).endsWith("…");
    }
}
