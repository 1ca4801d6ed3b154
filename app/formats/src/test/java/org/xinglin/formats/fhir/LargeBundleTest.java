package org.xinglin.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning.Oddity;

class LargeBundleTest {
    private static final String HEAD = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
            + "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\"}}";

    /** A Bundle that is made while it is read: {@code entries} documents, each with an attachment of {@code size}. */
    private record MadeBundle(int entries, int size, long bytes) implements Source {
        @Override
        public String name() {
            return "large.json";
        }

        @Override
        public String locator() {
            return name();
        }

        @Override
        public Instant modified() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream open() {
            String attachment = "A".repeat(size);
            return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {
                @Override
                public InputStream get(int index) {
                    return text(index == 0 ? HEAD : index > entries ? "]}" : document(index, attachment));
                }

                @Override
                public int size() {
                    return entries + 2;
                }
            }));
        }

        private static InputStream text(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String document(int entry, String attachment) {
            return ",{\"resource\":{\"resourceType\":\"DocumentReference\",\"id\":\"d" + entry
                    + "\",\"status\":\"current\",\"subject\":{\"reference\":\"Patient/p\"},\"description\":\"Letter "
                    + entry
                    + "\",\"content\":[{\"attachment\":{\"data\":\"" + attachment + "\"}}]}}";
        }
    }

    private static ReadFile read(Source source) throws IOException {
        return new FhirReading(new R4()).read(ImportItem.plain(source, MediaKind.FHIR));
    }

    @Test
    void aBundleOf120MegabytesIsReadAnEntryAtATime() throws IOException {
        ReadFile read = read(new MadeBundle(120, 1 << 20, 121L << 20));
        assertThat(read.parts()).hasSize(120);
        assertThat(read.whole().patient().map(PatientId::value)).contains("p");
        Source last = read.parts().getLast().source();
        try (InputStream in = last.open()) {
            assertThat(in.readAllBytes()).hasSize((int) last.bytes());
        }
    }

    @Test
    void beyondTheLimitsItIsKeptWholeWithAWarning() throws IOException {
        ReadFile large = read(new MadeBundle(1, 1, FhirReading.MAX_BYTES + 1));
        assertThat(large.parts()).isEmpty();
        assertThat(large.whole().warnings().getFirst().oddity()).isEqualTo(Oddity.TOO_LARGE);
        ReadFile many = read(new MadeBundle(BundleReading.MAX_PARTS + 1, 4, 1 << 20));
        assertThat(many.parts()).hasSize(BundleReading.MAX_PARTS);
        assertThat(many.whole().warnings().getFirst().oddity()).isEqualTo(Oddity.TOO_MANY_PARTS);
    }
}
