package org.xinglin.formats.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.AuditExport.Form;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Digest;
import org.xinglin.formats.Formats;

class StreamedAuditExportTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00.123Z");
    private static final String OBSERVER = "0x00000000000000000000000000000000000000aa";

    private static AuditEntry entry(String operator, String act, String subject, Result result, String detail) {
        return AuditEntry.following(
                7,
                AuditEntry.ORIGIN,
                new AuditEntry.Line(AT, operator, OperatorRole.OPERATOR, act, subject, result, detail));
    }

    private static String written(Form form, AuditEntry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long count = new Formats()
                .auditExport()
                .write(form, OBSERVER, List.of(entries).iterator(), out);
        assertThat(count).isEqualTo(entries.length);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static AuditEvent event(String json) {
        IParser strict = FhirContext.forR4Cached().newJsonParser();
        return strict.setParserErrorHandler(new StrictErrorHandler()).parseResource(AuditEvent.class, json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "=cmd|' /C calc'!A0\",\"\r\n"})
    void cellsThatASpreadsheetWouldRunAreMadeHarmless(String hostile) throws IOException {
        String csv = written(Form.CSV, entry(hostile, hostile, hostile, Result.DONE, hostile));
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(2);
            for (int column : new int[] {2, 4, 5, 7}) {
                assertThat(rows.get(1).get(column)).isEqualTo("'" + hostile);
            }
            for (String cell : rows.get(1)) {
                assertThat("=+-@\t\r\n＝").doesNotContain(cell.substring(0, 1));
            }
        }
    }

    @Test
    void theTableIsRfc4180AndTheMarkIsAskedFor() throws IOException {
        AuditEntry entry = entry("Zhang, \"the\" Wei", "open", "r-1", Result.DONE, "");
        String plain = written(Form.CSV, entry);
        assertThat(plain)
                .startsWith(
                        "number,at,operator,role,act,subject,result,detail,previous,hash\r\n7,2026-11-21T08:00:00.123Z,"
                                + "\"Zhang, \"\"the\"\" Wei\",operator,open,r-1,DONE,,0x00")
                .endsWith(entry.hash().hex() + "\r\n");
        assertThat(written(Form.CSV_WITH_MARK, entry)).isEqualTo("\uFEFF" + plain);
    }

    @Test
    void anEventSaysWhoDidWhatWhenAndHowItEnded() throws IOException {
        AuditEntry entry = entry("zhang", "open", "r-1", Result.DONE, "3 records");
        AuditEvent event = event(written(Form.FHIR_LINES, entry).strip());
        assertThat(event.getType().getCode()).isEqualTo("110110");
        assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("open");
        assertThat(event.getAction()).isEqualTo(AuditEventAction.R);
        assertThat(event.getRecorded().toInstant()).isEqualTo(AT);
        assertThat(event.getOutcome().toCode()).isEqualTo("0");
        assertThat(event.getAgentFirstRep().getRequestor()).isTrue();
        assertThat(event.getAgentFirstRep().getWho().getIdentifier().getValue()).isEqualTo("zhang");
        assertThat(event.getSource().getObserver().getIdentifier().getValue()).isEqualTo(OBSERVER);
        assertThat(event.getEntity().get(0).getWhat().getIdentifier().getValue())
                .isEqualTo("r-1");
        assertThat(event.getEntity().get(1).getWhat().getIdentifier().getValue())
                .isEqualTo(entry.hash().hex());
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, '', 0",
        "BEGUN, '', 0",
        "REFUSED, XL-NOT-YOUR-ROLE, 4",
        "FAILED, XL-TAMPERED, 8",
        "FAILED, XL-UNEXPECTED, 12"
    })
    void outcomesAreThoseOfR4(Result result, String detail, String code) throws IOException {
        AuditEvent event = event(written(Form.FHIR_LINES, entry("zhang", "open", "", result, detail)));
        assertThat(event.getOutcome().toCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void everyActIsAValidEvent(Act act) throws IOException {
        AuditEvent event = event(written(Form.FHIR_LINES, entry("", act.word(), "s", Result.DONE, "")));
        assertThat(event.getType().getCode()).startsWith("1101");
        assertThat(event.getAction()).isNotNull();
    }

    @Test
    void aBundleIsReadBackWhole() throws IOException {
        AuditEntry[] entries = IntStream.range(0, 50)
                .mapToObj(i -> entry("o" + i, "grant", "r" + i, Result.DONE, "<b>&\"'\\"))
                .toArray(AuditEntry[]::new);
        IParser strict = FhirContext.forR4Cached().newJsonParser();
        Bundle bundle = strict.setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, written(Form.FHIR_BUNDLE, entries));
        assertThat(bundle.getEntry()).hasSize(50);
        assertThat(((AuditEvent) bundle.getEntry().get(49).getResource()).getOutcomeDesc())
                .isEqualTo("DONE <b>&\"'\\");
        assertThat(strict.parseResource(Bundle.class, written(Form.FHIR_BUNDLE)).getEntry())
                .isEmpty();
    }

    @Test
    void entriesAreWrittenAsTheyCome() throws IOException {
        List<Long> written = new ArrayList<>();
        OutputStream counting = new OutputStream() {
            private long bytes;

            @Override
            public void write(int one) {
                bytes++;
                written.add(bytes);
            }
        };
        Iterator<AuditEntry> many = IntStream.range(0, 2000)
                .mapToObj(i -> {
                    if (i == 1999) {
                        assertThat(written)
                                .as("bytes out before the last entry is asked for")
                                .hasSizeGreaterThan(100_000);
                    }
                    return entry("o", "open", Digest.of(new byte[32]).hex(), Result.DONE, "");
                })
                .iterator();
        assertThat(new Formats().auditExport().write(Form.FHIR_LINES, OBSERVER, many, counting))
                .isEqualTo(2000);
    }
}
