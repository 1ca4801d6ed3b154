package org.xinglin.core.storage;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** The short name under which a hospital speaks of a place: {@code home}, {@code cellar}, {@code cluster-2}. */
public record PlaceId(String text) {
    /** The IPFS node of this home: always there, never removed. */
    public static final PlaceId HOME = new PlaceId("home");

    private static final String FORM = "[a-z0-9][a-z0-9-]{0,31}";

    public PlaceId {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("a place is named by 1 to 32 of a-z, 0-9 and -");
        }
    }

    /** @throws Failed Invalid BAD_PLACE */
    public static PlaceId parse(String text) throws Failed {
        if (!text.matches(FORM)) {
            throw Failed.invalid(Problem.BAD_PLACE, text);
        }
        return new PlaceId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
