package org.xinglin.desktop.cli;

import org.xinglin.core.storage.Place.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The word for a kind of place that can be added; the home node is there by itself. */
final class PlaceKindWord implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String word) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.HOME && kind.word().equals(word)) {
                return kind;
            }
        }
        throw new TypeConversionException("it must be kubo, cluster or pinning-service, not " + word);
    }
}
