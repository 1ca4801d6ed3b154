package org.xinglin.views.storage;

import org.xinglin.core.storage.Place;

/**
 * A place and how its copies are.
 *
 * @param trouble what is wrong with one of them: a failure's code and the place's words; empty when nothing is
 */
public record PlaceRow(Place place, long held, long onTheWay, long failing, String trouble) {}
