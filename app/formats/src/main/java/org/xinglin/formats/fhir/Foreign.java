package org.xinglin.formats.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Notes what R4 does not know, by element only. HAPI's own handler would write values into the log. */
final class Foreign implements IParserErrorHandler {
    private final Set<String> unknown = new TreeSet<>();
    private boolean damaged;

    /** The first element that R4 does not have. */
    Optional<String> element() {
        return unknown.stream().findFirst();
    }

    /** Whether values were not what R4 demands of them. */
    boolean isDamaged() {
        return damaged;
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String name) {
        unknown.add(name.matches("[A-Za-z]{1,40}") ? name : "?");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String name) {
        damaged = true;
    }

    @Override
    public void unknownReference(@Nullable IParseLocation location, String reference) {
        // bundles are read one resource at a time: the others are not there
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation location) {
        damaged = true;
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String name,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        damaged = true;
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, String value, String error) {
        damaged = true;
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String name) {
        damaged = true;
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String name) {
        damaged = true;
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation location, String reference) {
        damaged = true;
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
        damaged = true;
    }
}
