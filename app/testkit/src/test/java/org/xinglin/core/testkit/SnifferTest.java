package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Sniffer;

class SnifferTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "dicom/CT_small.dcm, DICOM",
        "dicom/MR_small.dcm, DICOM",
        "dicom/examples_ybr_color.dcm, DICOM",
        "dicom/waveform_ecg.dcm, DICOM",
        "dicom/MR_truncated.dcm, DICOM_DAMAGED",
        "dicom/badVR.dcm, DICOM_DAMAGED",
        "dicom/no_meta.dcm, DICOM_WITHOUT_META",
        "fhir/patient-a.json, FHIR",
        "heart-disease/processed.cleveland.data, CSV"
    })
    void realFilesAreCalledWhatTheyAre(String file, MediaKind expected) throws IOException {
        Path path = Path.of(System.getProperty("xinglin.shared", "../shared"), "data", file);
        boolean there = Files.exists(path);
        if (!there) {
            System.err.println("skipped: the shared folder with real files is not here");
        }
        assumeTrue(there);
        assertThat(new Sniffer().kindOf(path)).isEqualTo(expected);
    }

    @Test
    void smallFilesAreCalledWhatTheyAre() throws IOException {
        assertThat(kindOf("")).isEqualTo(MediaKind.EMPTY);
        assertThat(kindOf("%PDF-1.7")).isEqualTo(MediaKind.PDF);
        assertThat(kindOf("{\"resourceType\":\"Patient\"}")).isEqualTo(MediaKind.FHIR);
        assertThat(kindOf("{\"a\":1}")).isEqualTo(MediaKind.OTHER);
        assertThat(kindOf("a,b\n1,2\n")).isEqualTo(MediaKind.CSV);
        assertThat(kindOf("one line")).isEqualTo(MediaKind.OTHER);
        assertThat(kindOf("\0\0\0\0\0\0\0\0\0")).isEqualTo(MediaKind.OTHER);
    }

    private MediaKind kindOf(String content) throws IOException {
        return new Sniffer().kindOf(Files.writeString(folder.resolve("file"), content));
    }
}
