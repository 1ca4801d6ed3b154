package org.xinglin.formats.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** FHIR in XML, turned into JSON by HAPI, whose XML reader knows neither DTDs nor entities of a file's own. */
final class FhirXml {
    /** XML is held in memory as a whole, with what HAPI makes of it: about ten times its size. */
    static final int MAX_BYTES = 16 << 20;

    private static final int HEAD = 4096;

    private FhirXml() {}

    /** Whether it begins as a resource in XML does. */
    static boolean looksLikeIt(InputStream in) throws IOException {
        String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        String body = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return body.stripLeading().startsWith("<") && body.contains("\"http://hl7.org/fhir\"");
    }

    /** As JSON; empty when it is larger than {@link #MAX_BYTES}. @throws IOException when it is no resource of R4 */
    static Optional<String> json(InputStream in, R4 r4) throws IOException {
        byte[] xml = in.readNBytes(MAX_BYTES + 1);
        if (xml.length > MAX_BYTES) {
            return Optional.empty();
        }
        String text = new String(xml, StandardCharsets.UTF_8);
        try {
            return FhirContext.forR4Cached()
                                    .newXmlParser()
                                    .setParserErrorHandler(new Foreign())
                                    .parseResource(text.startsWith("\uFEFF") ? text.substring(1) : text)
                            instanceof Resource resource
                    ? Optional.of(r4.json(resource))
                    : Optional.empty();
        } catch (DataFormatException e) {
            throw new IOException("no resource of R4"); // the cause quotes the file: it goes nowhere
        }
    }
}
