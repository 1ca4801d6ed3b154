package org.xinglin.formats.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.formats.view.KindViewing;

/** Shows resources in XML as those in JSON, and leaves all else to another viewer. */
public final class FhirXmlViewing implements KindViewing {
    private final R4 r4;
    private final KindViewing others;

    public FhirXmlViewing(R4 r4, KindViewing others) {
        this.r4 = r4;
        this.others = others;
    }

    @Override
    public RecordView view(Plaintext plaintext) throws IOException {
        try (InputStream in = plaintext.open()) {
            if (!FhirXml.looksLikeIt(in)) {
                return others.view(plaintext);
            }
        }
        try (InputStream in = plaintext.open()) {
            Optional<String> json = FhirXml.json(in, r4);
            return json.isPresent()
                    ? FhirViewing.tree(new ByteArrayInputStream(json.get().getBytes(StandardCharsets.UTF_8)))
                    : others.view(plaintext);
        } catch (IOException e) {
            return others.view(plaintext); // as the text that it is
        }
    }
}
