package org.xinglin.formats.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.KindReading;

/** Reads resources in XML among files of no known kind. They are kept whole: their parts would be no bytes of the file. */
public final class FhirXmlReading implements KindReading {
    private final FhirReading fhir;
    private final R4 r4;

    public FhirXmlReading(FhirReading fhir, R4 r4) {
        this.fhir = fhir;
        this.r4 = r4;
    }

    @Override
    public ReadFile read(ImportItem plain) throws IOException {
        try (InputStream in = plain.source().open()) {
            if (!FhirXml.looksLikeIt(in)) {
                return ReadFile.of(plain.warned(List.of(Warning.of(Oddity.NO_PATIENT))));
            }
        }
        Optional<String> json;
        try (InputStream in = plain.source().open()) {
            json = FhirXml.json(in, r4);
        }
        if (json.isEmpty()) {
            return ReadFile.of(plain.warned(List.of(
                    new Warning(Oddity.TOO_LARGE, Integer.toString(FhirXml.MAX_BYTES)),
                    Warning.of(Oddity.NO_PATIENT))));
        }
        AsJson source = new AsJson(plain.source(), json.get().getBytes(StandardCharsets.UTF_8));
        ImportItem read = fhir.read(ImportItem.plain(source, plain.kind())).whole();
        return ReadFile.of(new ImportItem(
                plain.source(),
                plain.kind(),
                read.title(),
                read.patient(),
                read.category(),
                read.date(),
                read.tags(),
                read.warnings(),
                read.thumbnail()));
    }

    /** The same resource in JSON, in memory. */
    private record AsJson(Source xml, byte[] json) implements Source {
        @Override
        public String name() {
            return xml.name();
        }

        @Override
        public String locator() {
            return xml.locator();
        }

        @Override
        public long bytes() {
            return json.length;
        }

        @Override
        public Instant modified() {
            return xml.modified();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(json);
        }
    }
}
