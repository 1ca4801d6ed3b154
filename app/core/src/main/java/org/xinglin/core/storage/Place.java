package org.xinglin.core.storage;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Somewhere ciphertext can be kept. The secret that opens it is kept apart, so that it is never printed with it.
 *
 * @param label what a person calls it
 * @param address of its API
 * @param gateway where blocks can be read to check it, for kinds whose API gives none; learns the CIDs asked for
 * @param copies how many of its own machines a cluster is to use; 0 leaves it to the cluster
 */
public record Place(PlaceId id, Kind kind, String label, URI address, Optional<URI> gateway, int copies) {
    /** Larger clusters exist; more copies than this are a mistake. */
    private static final int MOST_COPIES = 99;

    /** By what API a place is spoken to. */
    public enum Kind {
        /** The IPFS node of this home. */
        HOME,
        /** A Kubo daemon, or another node with Kubo's RPC. */
        KUBO,
        /** IPFS Cluster's REST API. */
        CLUSTER,
        /** A service with the IPFS Pinning Service API. */
        PINNING_SERVICE;

        /** The word a person types. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Place {
        if (copies < 0 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("a cluster keeps 0 (its own default) to " + MOST_COPIES + " copies");
        }
    }

    /** The node of this home. */
    public static Place home(URI node) {
        return new Place(PlaceId.HOME, Kind.HOME, "home", node, Optional.empty(), 0);
    }
}
