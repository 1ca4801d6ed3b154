package org.xinglin.views.storage;

import java.util.List;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.views.kit.Texts;

/** What a person calls a place; the home node is called so in her language. */
final class PlaceLabels {
    private final List<PlaceRow> places;
    private final Texts texts;

    /** @param places may change */
    PlaceLabels(List<PlaceRow> places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    String of(Place place) {
        return place.kind() == Place.Kind.HOME ? texts.of("storage.kind.home") : place.label();
    }

    String of(PlaceId id) {
        return places.stream()
                .map(PlaceRow::place)
                .filter(place -> place.id().equals(id))
                .map(this::of)
                .findFirst()
                .orElse(id.text());
    }
}
