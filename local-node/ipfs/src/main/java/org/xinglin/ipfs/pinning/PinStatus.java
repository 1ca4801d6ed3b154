package org.xinglin.ipfs.pinning;

import java.util.Locale;
import java.util.Optional;

/** How far a service is with a pin (Pinning Service API, schema Status). */
public enum PinStatus {
    QUEUED,
    PINNING,
    PINNED,
    FAILED;

    /** As it stands in the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that the protocol does not have. */
    public static Optional<PinStatus> of(String word) {
        for (PinStatus status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
