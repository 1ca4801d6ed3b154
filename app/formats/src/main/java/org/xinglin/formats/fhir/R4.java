package org.xinglin.formats.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** HAPI's model of FHIR R4, which it makes when it is first needed: that takes a second. Thread-safe. */
public final class R4 {
    /** A resource and what in it R4 does not know. */
    record Parsed(Resource resource, Foreign foreign) {}

    IParser parser() {
        return FhirContext.forR4Cached().newJsonParser();
    }

    /** The resource as one line of JSON. */
    public String json(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    /** Empty when it is no resource of R4. */
    Optional<Parsed> parse(String json) {
        Foreign foreign = new Foreign();
        try {
            return parser().setParserErrorHandler(foreign).parseResource(json) instanceof Resource resource
                    ? Optional.of(new Parsed(resource, foreign))
                    : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty(); // its message quotes the file: it goes nowhere
        }
    }
}
