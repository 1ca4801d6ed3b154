package org.xinglin.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.FhirTree;
import org.xinglin.core.records.viewing.RecordView.Text;
import org.xinglin.formats.Formats;
import org.xinglin.formats.Samples;
import org.xinglin.formats.view.Shown;

class FhirXmlTest {
    private static final String LETTER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DocumentReference xmlns="http://hl7.org/fhir"><id value="d"/>
              <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">seen <b>today</b></div></text>
              <status value="current"/><subject><reference value="Patient/77"/></subject>
              <date value="2026-05-06T10:00:00Z"/><description value="Letter"/>
              <content><attachment><title value="x"/></attachment></content></DocumentReference>""";

    private final Formats formats = new Formats();

    private ImportItem read(String xml) {
        return formats.fileReading().read(Samples.source("letter.xml", xml)).whole();
    }

    private RecordView view(String xml) throws IOException {
        return formats.viewing().view(MediaKind.OTHER, Shown.plaintext(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aResourceInXmlIsReadAndShownAsOneInJson() throws IOException {
        ImportItem item = read(LETTER);
        assertThat(item.title()).isEqualTo("Letter");
        assertThat(item.patient()).isEqualTo(Optional.of(new PatientId("77")));
        assertThat(item.date()).contains(LocalDate.of(2026, 5, 6));
        assertThat(item.source().bytes()).isEqualTo(LETTER.length());
        assertThat(((FhirTree) view(LETTER)).narrative()).isEqualTo("seen today");
    }

    @Test
    void entitiesOfTheFilesOwnAreNotFollowed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "stolen");
        String outside = LETTER.replace(
                        "<DocumentReference",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><DocumentReference")
                .replace("today", "&e;");
        String laughs = LETTER.replace(
                        "<DocumentReference",
                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"" + "&a;".repeat(1000) + "\">]><DocumentReference")
                .replace("today", "&e;".repeat(10_000));
        for (String hostile : new String[] {outside, laughs}) {
            assertThat(read(hostile).warnings()).contains(Warning.of(Oddity.DAMAGED));
            assertThat(view(hostile).toString()).doesNotContain("stolen").doesNotContain("haha");
        }
    }

    @Test
    void otherXmlIsText() throws IOException {
        assertThat(read("<a/>").warnings()).containsExactly(Warning.of(Oddity.NO_PATIENT));
        assertThat(view("<a/>")).isInstanceOf(Text.class);
        for (int length = 0; length < LETTER.length(); length += 20) {
            assertThat(read(LETTER.substring(0, length)).title()).isEqualTo("letter.xml");
        }
    }
}
