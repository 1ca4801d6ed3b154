package org.xinglin.formats.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.FhirTree;
import org.xinglin.core.records.viewing.RecordView.Image;
import org.xinglin.core.records.viewing.RecordView.Node;
import org.xinglin.core.records.viewing.RecordView.Reason;
import org.xinglin.core.records.viewing.RecordView.Table;
import org.xinglin.core.records.viewing.RecordView.Text;
import org.xinglin.core.records.viewing.RecordView.Unsupported;
import org.xinglin.core.records.viewing.Viewing;
import org.xinglin.formats.Formats;
import org.xinglin.formats.Png;
import org.xinglin.formats.Samples;

class SafeViewingTest {
    private final Viewing viewing = new Formats().viewing();

    private RecordView view(MediaKind kind, byte[] bytes) throws IOException {
        return viewing.view(kind, Shown.plaintext(bytes));
    }

    private RecordView view(MediaKind kind, String text) throws IOException {
        return view(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aResourceIsATreeAndItsNarrativeIsText() throws IOException {
        FhirTree tree = (FhirTree) view(MediaKind.FHIR, """
                {"resourceType":"Patient","active":true,"name":[{"family":"Li","given":["A","B"]}],
                 "text":{"status":"generated","div":"<div>Li <b>A</b><script>steal()</script><br/>&lt;seen&gt;<img src='http://x'/></div>"}}""");
        assertThat(tree.roots()).extracting(Node::name).containsExactly("resourceType", "active", "name", "text");
        assertThat(tree.roots().get(2).children().getFirst().children().getFirst())
                .isEqualTo(new Node("family", "Li", List.of()));
        assertThat(tree.narrative()).isEqualTo("Li A\n<seen>");
        assertThat(tree.shortened()).isFalse();
    }

    @Test
    void aLargeBundleIsShownInPart() throws IOException {
        FhirTree tree = (FhirTree) view(MediaKind.FHIR, Samples.bytes("fhir/patient-a.json"));
        assertThat(tree.roots()).isNotEmpty();
        String many = "{\"resourceType\":\"Basic\",\"x\":[" + "1,".repeat(60_000) + "1]}";
        assertThat(((FhirTree) view(MediaKind.FHIR, many)).shortened()).isTrue();
    }

    @Test
    void narrativesLoseEveryMarkup() {
        assertThat(PlainText.ofNarrative(
                        "<div onclick=x>a<style>b{}</style><!-- c > --><a href='j'>d</a>&#x41;&amp;&bogus;</div>"))
                .isEqualTo("adA&&bogus;");
        assertThat(PlainText.ofNarrative("<p>one</p><p>two</p>a\u202Eb<unclosed"))
                .isEqualTo("one\n\ntwo\nab");
        assertThat(PlainText.ofNarrative("<".repeat(200_000))).isEmpty();
    }

    @Test
    void aTableHasItsHeaderAndItsRowsWhenTheyAreAskedFor() throws IOException {
        StringBuilder csv = new StringBuilder("\uFEFFname;value\r\n");
        for (int i = 0; i < 5000; i++) {
            csv.append("n").append(i).append(";\"1;").append(i).append("\"\r\n");
        }
        try (Table table = (Table) view(MediaKind.CSV, csv.toString())) {
            assertThat(table.header()).containsExactly("name", "value");
            assertThat(table.delimiter()).isEqualTo(';');
            assertThat(table.rows().count()).isEqualTo(5000);
            assertThat(table.rows().rows(4998, 9999))
                    .containsExactly(List.of("n4998", "1;4998"), List.of("n4999", "1;4999"));
            assertThat(table.rows().rows(0, 1)).containsExactly(List.of("n0", "1;0"));
            assertThat(table.shortened()).isFalse();
        }
    }

    @Test
    void aTableOfNumbersHasNoHeaderOfItsOwn() throws IOException {
        try (Table table = (Table) view(MediaKind.CSV, Samples.bytes("heart-disease/processed.cleveland.data"))) {
            assertThat(table.header()).hasSize(14).startsWith("1", "2");
            assertThat(table.rows().count()).isEqualTo(303);
        }
    }

    @Test
    void chineseTablesAndTextsAreReadable() throws IOException {
        byte[] table = "姓名,结果\n李,阳性\n".getBytes(Charset.forName("GB18030"));
        try (Table shown = (Table) view(MediaKind.CSV, table)) {
            assertThat(shown.header()).containsExactly("姓名", "结果");
            assertThat(shown.charset()).isEqualTo("GB18030");
        }
        assertThat(((Text) view(MediaKind.OTHER, "病历".getBytes(Charset.forName("GB18030")))).text())
                .isEqualTo("病历");
    }

    @Test
    void dicomIsDrawnOrSaysWhyNot() throws IOException {
        Image image = (Image) view(MediaKind.DICOM, Samples.bytes("dicom/CT_small.dcm"));
        assertThat(image.width()).isEqualTo(128);
        assertThat(image.facts()).contains("CT").noneMatch(fact -> fact.contains("CompressedSamples"));
        assertThat(ImageIO.read(new ByteArrayInputStream(image.png()))).isNotNull();
        image.close();
        assertThat(image.png()).containsOnly(0);
        assertThat(view(MediaKind.DICOM, Samples.bytes("dicom/waveform_ecg.dcm")))
                .isInstanceOfSatisfying(
                        Unsupported.class, none -> assertThat(none.reason()).isEqualTo(Reason.NO_IMAGE));
    }

    @Test
    void imagesAreShownAndHugeOnesAreNotUnpacked() throws IOException {
        byte[] png = Png.of(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
        assertThat(((Image) view(MediaKind.OTHER, png)).width()).isEqualTo(3);
        byte[] bomb = png.clone();
        bomb[16] = 0x01; // the width in the header: 16,777,219 pixels
        bomb[20] = 0x01;
        assertThat(view(MediaKind.OTHER, bomb)).isInstanceOf(Unsupported.class);
    }

    @ParameterizedTest
    @EnumSource(MediaKind.class)
    void rubbishIsNeverAnError(MediaKind kind) throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            try (Plaintext plaintext = Shown.plaintext(bytes);
                    RecordView view = viewing.view(kind, plaintext)) {
                assertThat(view).as("seed 3, round %d", i).isNotNull();
            }
        }
    }

    @Test
    void truncatedRecordsAreShownOrRefused() throws IOException {
        byte[] scan = Samples.bytes("dicom/MR_small.dcm");
        byte[] bundle = Arrays.copyOf(Samples.bytes("fhir/patient-b.json"), 30_000);
        for (int length = 0; length < 3000; length += 17) {
            assertThat(view(MediaKind.DICOM, Arrays.copyOf(scan, length))).isNotNull();
            assertThat(view(MediaKind.FHIR, Arrays.copyOf(bundle, length * 10))).isInstanceOf(Unsupported.class);
        }
    }
}
