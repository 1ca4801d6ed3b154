package org.xinglin.formats.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.core.records.Source;

/** A file that is one resource, of any type. */
final class SingleResource {
    private static final Set<String> ALL = Set.of();

    private SingleResource() {}

    /**
     * What was read.
     *
     * @param patient the number or id it names
     */
    record Read(String type, Facts facts, Optional<String> patient, boolean isTooLarge) {}

    static Read read(Source source, R4 r4) throws IOException {
        BundleScan.Copied copied;
        try (InputStream in = new BufferedInputStream(source.open());
                JsonParser parser = BundleScan.JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            copied = BundleScan.Copied.from(parser, ALL);
        }
        Facts facts = Facts.of(copied.json(), r4);
        Optional<String> patient =
                facts.patient().or(() -> r4.parse(copied.json()).flatMap(parsed -> named(parsed.resource())));
        return new Read(copied.type(), facts, patient, copied.json().isEmpty());
    }

    private static Optional<String> named(Resource resource) {
        if (resource instanceof Patient) {
            return Optional.empty();
        }
        return reference(resource, "subject")
                .or(() -> reference(resource, "patient"))
                .flatMap(SingleResource::number);
    }

    private static Optional<Reference> reference(Resource resource, String element) {
        Property property = resource.getNamedProperty(element);
        if (property == null) {
            return Optional.empty();
        }
        for (IBase value : property.getValues()) {
            if (value instanceof Reference reference) {
                return Optional.of(reference);
            }
        }
        return Optional.empty();
    }

    /** What a reference to a patient says by itself. */
    static Optional<String> number(Reference reference) {
        return Optional.ofNullable(reference.getIdentifier().getValue())
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(reference.getReference()).flatMap(Whose::idIn));
    }
}
